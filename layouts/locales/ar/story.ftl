# The page of a story: all articles on one event.

story-title = القصة: { $title }
