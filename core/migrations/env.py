"""Run the migrations on the connection that core.migrate hands over."""

from alembic import context

from core.metadata import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transactional_ddl=True,
)
context.run_migrations()
