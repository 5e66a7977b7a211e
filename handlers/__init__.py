"""Telegram in and out: one file per thing a person does."""
