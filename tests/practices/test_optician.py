"""The optician: lenses that need two machines at once, a form named in words, advice by phone."""

from __future__ import annotations

from datetime import timedelta

import sqlalchemy as sa

from clients.tables import people, subjects
from clients.vocabulary import Channel
from tests.support.trades import Opens


def test_lenses_take_both_machines_and_who_wants_one_is_offered_another_time(any_trade: Opens) -> None:
    desk = any_trade("optician")
    first = desk.phone(Channel.WHATSAPP, name="Camille Laurent")
    first.writes("Bonjour, je voudrais une première adaptation de lentilles jeudi à 10h")
    assert first.keys == ["welcome", "intake-question"]
    first.answers("intake:2")
    assert "Première adaptation" in first.newest.body
    assert "60 min, 70 €" in first.newest.body
    first.answers("answer:yes")
    assert first.keys[:2] == ["booking-done", "visit-notes"]
    (row,) = desk.booked
    assert (row.service, row.variant, row.practitioner) == ("lenses", "first", "claire")
    assert row.details["intake"] == {"worn": "Aucune"}
    span = ("thu 10:00", "thu 11:00")
    assert desk.kept() == [("claire", *span), ("refraction", *span), ("topographe", *span)]

    second = desk.phone(Channel.SMS, "+33639980050")
    second.writes("Un examen de vue jeudi à 10h avec M. Weber")  # he is free, the machine is not
    assert second.keys == ["welcome", "ask-time-nearest"]
    second.writes("2")
    second.writes("Jean Martin")
    second.writes("1")
    assert second.keys[0] == "booking-done"
    assert all(reply.segments <= 2 for reply in second.all)
    test = desk.booked[1]
    assert (test.service, test.practitioner) == ("eye-test", "hugo")
    assert test.ends_at <= row.starts_at or test.starts_at >= row.ends_at


def test_while_lenses_are_being_decided_on_the_machines_are_kept(trade: Opens) -> None:
    desk = trade("optician")
    slow = desk.phone(Channel.TELEGRAM, name="Julie Roux", language="fr")
    slow.writes("Contrôle de mes lentilles mercredi à 14h")
    slow.answers("intake:skip")
    assert {key for key, *_ in desk.kept("hold")} == {"claire", "refraction", "topographe"}
    quick = desk.phone(Channel.TELEGRAM, "70012", name="Max Roux", language="fr")
    quick.writes("Lentilles, jamais porté, mercredi à 14h")
    assert quick.keys == ["welcome", "ask-time-nearest"]
    slow.answers("answer:no")
    assert desk.kept("hold") == []
    assert desk.booked == []


def test_the_form_is_read_from_french_words(trade: Opens) -> None:
    desk = trade("optician")
    phone = desk.phone(Channel.TELEGRAM, name="Julie Roux", language="fr")
    phone.writes("Un renouvellement de lentilles mercredi à 15h")
    phone.answers("intake:0")
    phone.answers("answer:yes")
    (row,) = desk.booked
    assert (row.variant, row.ends_at - row.starts_at) == ("check", timedelta(minutes=30))
    assert "24 heures" in phone.last[1].body


def test_a_son_s_eye_test_is_the_child_s(trade: Opens) -> None:
    desk = trade("optician")
    phone = desk.phone(Channel.TELEGRAM, name="Lena Fischer", language="de")
    phone.writes("Einen Sehtest für meinen Sohn am Donnerstag um 15 Uhr")
    assert phone.keys == ["welcome", "ask-name-child"]
    phone.writes("Emil")
    phone.answers("answer:yes")
    (row,) = desk.booked
    (child,) = desk.rows(sa.select(subjects))
    assert (row.service, row.practitioner, row.subject_id) == ("child-test", "claire", child.id)
    (parent,) = desk.rows(sa.select(people).where(people.c.id == row.person_id))
    assert parent.language == "de"


def test_advice_by_phone_needs_no_machine(trade: Opens) -> None:
    desk = trade("optician")
    phone = desk.phone(Channel.SMS, "+33639980051")
    phone.writes("Un conseil par téléphone vendredi à 11h")
    assert phone.keys == ["welcome", "ask-name"]
    phone.writes("Odile Petit")
    phone.writes("1")
    assert phone.keys == ["booking-done"]
    (row,) = desk.booked
    assert (row.service, row.location, row.starts_at) == ("advice", "telephone", desk.at(3, 6, 11))
    assert [key for key, *_ in desk.kept()] == [row.practitioner]
    assert "Par téléphone" in phone.last[0].body
