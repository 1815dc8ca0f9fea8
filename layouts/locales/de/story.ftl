# Die Seite eines Ereignisses: alle Artikel darüber.

story-title = Ereignis: { $title }
