"""A message as a post: what somebody wrote, with its formatting, or the picture or file that they sent."""

from html import escape

from telegram import Message

from bot.answers.post import Medium, Post, length


def read(message: Message) -> Post:
    """Return what stands in a message, so that it can be sent to others."""
    if message.text is not None:
        return Post(message.text_html.strip(), length(message.text.strip()))
    caption = (message.caption or "").strip()
    html = (message.caption_html if caption else "").strip()
    if message.photo:
        return Post(html, length(caption), Medium.PHOTO, message.photo[-1].file_id)
    if message.document and not message.animation:
        return Post(html, length(caption), Medium.DOCUMENT, message.document.file_id)
    return Post(html, length(caption), Medium.OTHER)


def html(post: Post) -> str:
    """Return a post as Telegram is to show it, its head in bold."""
    head = f"<b>{escape(post.head, quote=False)}</b>" if post.head else ""
    return "\n".join(part for part in (head, post.html) if part)
