"""Threads without work sleep and leave the queue alone, but never miss what came."""

from __future__ import annotations

from bot.delivery.bell import Bell


def test_after_a_look_in_vain_nobody_looks_until_it_rings() -> None:
    bell = Bell(60)
    assert bell.due()
    bell.looked(found=False, since=bell.rings)
    assert not bell.due()
    bell.ring()
    assert bell.due()


def test_a_ring_during_a_look_is_not_lost() -> None:
    bell = Bell(60)
    began = bell.rings
    bell.ring()
    bell.looked(found=False, since=began)
    assert bell.due()
    bell.sleep(began)


def test_what_is_handed_over_beside_the_queue_makes_nobody_look_into_it() -> None:
    bell = Bell(60)
    began = bell.rings
    bell.looked(found=False, since=began)
    bell.ring(queued=False)
    assert not bell.due()
    bell.sleep(began)


def test_after_something_was_found_there_may_be_more() -> None:
    bell = Bell(60)
    bell.looked(found=True, since=bell.rings)
    assert bell.due()
