# What stands around every page.

skip = Skip to the content
navigation = Site
nav-latest = Latest
nav-stories = Stories
nav-claims = Claims
nav-topics = Topics
nav-publishers = Publishers
nav-archive = Archive
nav-method = Method
nav-search = Search
nav-corrections = Corrections

footer-data = Data:
footer-promise = Every statement leads to its passage; every article says what it repeats.
footer-method = How it is computed
atom-feed = Atom feed
json-feed = JSON feed
