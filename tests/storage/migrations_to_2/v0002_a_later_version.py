"""A version 2 that never was: a column added by rebuilding a table that others refer to, and what a mistake does."""

from __future__ import annotations

import os

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = None
REWRITES = ("setting",)


def upgrade() -> None:
    with op.batch_alter_table("annotation_set", recreate="always", table_kwargs={"sqlite_strict": True}) as table:
        table.add_column(sa.Column("minutes", sa.Integer))
    op.execute("UPDATE setting SET value = 'new'")
    for mistake in filter(None, os.environ.get("ANNOTATOR_TEST_MISTAKE", "").split(";")):
        op.execute(mistake)
