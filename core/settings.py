"""Settings, read from the environment (or `.env`) once, at the edge.

Secrets live here and nowhere else; `SecretStr` keeps them out of logs and tracebacks.
"""

from __future__ import annotations

import ipaddress
import secrets
from pathlib import Path
from urllib.parse import urlsplit

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

from core.errors import WrongUse

TELEGRAM_API = "https://api.telegram.org"


class Settings(BaseSettings):
    """Everything the environment decides. Names: `SEGRETERIA_` + the field in capitals."""

    model_config = SettingsConfigDict(
        env_prefix="SEGRETERIA_", env_file=".env", env_ignore_empty=True, extra="ignore", frozen=True
    )

    database_url: str | None = None  # unset: SQLite in the data directory
    data_dir: Path = Path("data")
    public_url: str | None = None  # set: webhooks and public links; unset: polling
    secret_key: SecretStr | None = None  # unset: made once and kept in the data directory
    telegram_token: SecretStr | None = None
    staff_telegram_token: SecretStr | None = None
    staff_chat_id: int | None = None
    telegram_api_url: str = TELEGRAM_API
    twilio_account_sid: str | None = None
    twilio_auth_token: SecretStr | None = None
    twilio_auth_token_secondary: SecretStr | None = None  # while rotating: signatures by either token are accepted
    twilio_sms_from: str | None = None
    twilio_whatsapp_from: str | None = None
    twilio_api_url: str | None = None
    clock_control: bool = False
    in_flight: int = Field(default=16, ge=1, le=256)  # sends under way at once, hence the most that can be uncertain

    def database(self) -> str:
        """The SQLAlchemy URL, with the driver we use named in it."""
        if self.database_url is None:
            return f"sqlite:///{self.data_dir / 'segreteria.db'}"
        for plain in ("postgresql://", "postgres://"):
            if self.database_url.startswith(plain):
                return "postgresql+psycopg://" + self.database_url[len(plain) :]
        return self.database_url

    def base_url(self, port: int) -> str:
        """Where providers reach us: the public address, or loopback when there is none."""
        return (self.public_url or f"http://127.0.0.1:{port}").rstrip("/")

    def has_credentials(self) -> bool:
        """Whether any real channel is configured."""
        return any((self.telegram_token, self.staff_telegram_token, self.twilio_account_sid))

    def provider_addresses(self) -> list[str]:
        """The address of every configured provider, for the check that a moved clock hurts nobody."""
        addresses = []
        if self.telegram_token or self.staff_telegram_token:
            addresses.append(self.telegram_api_url)
        if self.twilio_account_sid:
            addresses.append(self.twilio_api_url or "https://api.twilio.com")
        return addresses

    def check_clock_control(self) -> None:
        """Raise WrongUse when the clock may be moved while a real provider is configured."""
        if self.clock_control and not all(is_loopback(url) for url in self.provider_addresses()):
            raise WrongUse(
                "SEGRETERIA_CLOCK_CONTROL=1 moves the clock and is only allowed while every channel "
                "address is on loopback; unset it, or point SEGRETERIA_TELEGRAM_API_URL and "
                "SEGRETERIA_TWILIO_API_URL at 127.0.0.1."
            )

    def signing_key(self) -> bytes:
        """The key that signs buttons and links; made on first use when the environment gives none."""
        if self.secret_key is not None:
            return self.secret_key.get_secret_value().encode()
        path = self.data_dir / "secret.key"
        if not path.exists():
            self.data_dir.mkdir(parents=True, exist_ok=True)
            fresh = path.with_suffix(f".{secrets.token_hex(4)}")
            fresh.touch(mode=0o600)
            fresh.write_text(secrets.token_urlsafe(32))
            try:
                path.hardlink_to(fresh)  # the first of two processes wins; the other reads its key
            except FileExistsError:
                pass
            finally:
                fresh.unlink()
        return path.read_text().strip().encode()


def is_loopback(url: str) -> bool:
    """Whether a URL's host is this machine."""
    host = urlsplit(url).hostname or ""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def secret(value: SecretStr | None) -> str | None:
    """The plain value of a secret, for handing to the one client that needs it."""
    return value.get_secret_value() if value is not None else None
