"""Trouble in the surroundings, raised once and caught once, in `cli`.

    BriefingError            one clear line for the person at the terminal
    ├── ProjectError         no project here, or its layout cannot be used
    ├── OutputError          the output folder is not ours, is locked, or cannot be written
    └── LayoutError          a template is missing or does not render

Trouble in the author's files is never raised: it is a `diagnostics.Diagnostic`, collected and shown with all others.
Anything else that escapes is a bug and keeps its traceback.
"""


class BriefingError(Exception):
    """Say in one line what went wrong outside the author's content, and what to do."""


class ProjectError(BriefingError):
    """The project folder is missing or cannot be read."""


class OutputError(BriefingError):
    """The output folder cannot be replaced safely."""


class LayoutError(BriefingError):
    """A template is missing, has a syntax error, or asks for a value that no page gives."""
