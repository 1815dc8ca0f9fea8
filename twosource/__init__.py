"""Two sources, or one source twice? A briefing site from source articles and annotations."""

__version__ = "0.1.0"
