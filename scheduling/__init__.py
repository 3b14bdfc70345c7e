"""Services, calendars, slots, appointments, reminder plans, the agenda as data, dates in words."""
