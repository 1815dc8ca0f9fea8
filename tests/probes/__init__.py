"""Probes: what a reader would stumble over and public checkers do not see, plus doors to those checkers.

`documents` judges the bytes of a page, `visits` the page in a browser (with `in_page.js` inside it), `keyboard` the
way through it with the tab key; `checkers` calls axe, the Nu HTML checker, html-validate and lychee. `sites` names a
page of each kind, `tools` finds the programs. Every probe returns `Finding`s; a sound page gives none.
`tests/browser/test_faults.py` plants faults and asks that each is found.
"""
