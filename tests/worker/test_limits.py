"""When a client gives up."""

from __future__ import annotations

from annotator.worker.limits import Crashes, Verdict, time_limit


def test_a_job_that_kills_the_worker_twice_is_given_up() -> None:
    crashes = Crashes()
    assert crashes.crashed("a") is Verdict.RETRY
    assert crashes.crashed("a") is Verdict.DROP_JOB


def test_three_crashes_in_a_row_end_it() -> None:
    crashes = Crashes()
    assert crashes.crashed("a") is Verdict.RETRY
    assert crashes.crashed("b") is Verdict.RETRY
    assert crashes.crashed("c") is Verdict.GIVE_UP


def test_an_answer_between_crashes_forgives_them() -> None:
    crashes = Crashes()
    for job in "abcdef":
        assert crashes.crashed(job) is Verdict.RETRY
        crashes.answered(job)


def test_a_worker_that_never_starts_is_given_up() -> None:
    crashes = Crashes()
    assert [crashes.crashed(None) for _ in range(3)] == [Verdict.RETRY, Verdict.RETRY, Verdict.GIVE_UP]


def test_longer_texts_get_longer() -> None:
    assert time_limit(4_000_000) > time_limit(1_000) >= 30
