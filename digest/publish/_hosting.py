"""`_headers`, which static hosts read (Netlify's form, that others took over), and what a web server can be told by hand.

What a page may load is in the page itself; here stands what only a header can say: that no other site may frame it, that types
are not guessed, and how long a file may be kept (the assets are named after their content, all else changes under its name).
"""

from digest.config import Settings
from digest.records import Output


def headers(settings: Settings) -> Output:
    everywhere = [
        "Content-Security-Policy: frame-ancestors 'none'",
        "X-Content-Type-Options: nosniff",
        "X-Frame-Options: DENY",
        "Referrer-Policy: no-referrer",
        "Permissions-Policy: camera=(), geolocation=(), microphone=()",
        "Cross-Origin-Opener-Policy: same-origin",
    ]
    if not settings.public:
        everywhere.append("X-Robots-Tag: noindex")
    rules = {"/*": everywhere, "/assets/*": ["Cache-Control: public, max-age=31536000, immutable"]}
    lines = (f"{path}\n" + "".join(f"  {line}\n" for line in told) for path, told in rules.items())
    return Output("_headers", "".join(lines).encode())
