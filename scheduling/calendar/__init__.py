"""Calendar files: of visits, feeds to subscribe to, other calendars' busy times, and moving in from elsewhere."""
