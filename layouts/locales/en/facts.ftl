# What is stated of an article outside its text: the line under its title, the list of facts, the analyst's grade.

# What is missing of the line under the title; $lacking is a list of `byline-lacking-field`.
byline-lacking = { $lacking }: { $why ->
    [not-stated] { not-stated }
    [not-annotated] { not-annotated }
   *[both] not stated or not yet annotated
}
byline-lacking-field = { $field ->
    [publisher] publisher
    [author] author
   *[date] date
}

# Terms of the list.
fact-title = Title
fact-authors = { $n ->
    [one] Author
   *[other] Authors
}
fact-publisher = Publisher
fact-published = Published
fact-updated = Updated
fact-address = Address
fact-archived-copy = Archived copy
fact-language = Language
fact-licence = Licence
fact-entered = Entered the collection
fact-about = About
fact-topics = Topics
fact-held = Held
fact-file = File as received
fact-hash = SHA-256 of the file
fact-handling = Handling
fact-embargo = Embargo until
fact-kind = Kind of source
fact-proximity = Proximity
fact-grade = Grade (Admiralty)
fact-description = Description
fact-limits = Limits
fact-machine-written = Written by a machine

# Their values. $type is the type of a thing, as its annotation gives it.
about-typed = { $name } ({ $type })
held-not = No. It is known from { $path } alone.
file = { $path }, { $n ->
    [one] { $n } byte
   *[other] { $n } bytes
}
machine-written = { $said ->
    [no] no, as far as somebody has looked
    [suspected] suspected
   *[declared] yes, as the article says
}

# What somebody noted or corrected, with its date and who it was, as far as given.
note-dated = { $dated ->
    [yes] { $date }:{ " " }
   *[no] {""}
}{ $text }{ $signed ->
    [yes] { " " }({ $by })
   *[no] {""}
}

# The grade of the Admiralty code: a letter for the source, a digit for the information, and what they mean.
grade = { $grade } ({ $meaning })
grade-reliability = { $reliability ->
    [A] completely reliable
    [B] usually reliable
    [C] fairly reliable
    [D] not usually reliable
    [E] unreliable
   *[F] reliability cannot be judged
}
grade-credibility = { $credibility ->
    [1] confirmed by other sources
    [2] probably true
    [3] possibly true
    [4] doubtful
    [5] improbable
   *[6] truth cannot be judged
}
grade-given = Grade { $grade }
grade-none = Not graded
grade-machine-suspected = Suspected to be written by a machine

# Words that authors use for kinds and for how near a source is; others stay as they are written.
source-kind = { $kind ->
    [report] report
    [study] study
    [assessment] assessment
    [white-paper] white paper
    [press-release] press release
    [statement] statement
    [government-document] government document
    [document] document
    [transcript] transcript
    [law] law
    [web-page] web page
    [blog-post] blog post
    [news-report] news report
    [wire-report] wire report
    [explainer] explainer
    [analysis] analysis
    [opinion] opinion
    [editorial] editorial
    [interview] interview
    [speech] speech
    [statistics] statistics
   *[fact-check] fact check
}
source-proximity = { $proximity ->
    [primary] primary
    [secondary] secondary
    [tertiary] tertiary
    [eyewitness] eyewitness
    [first-hand] first-hand
    [second-hand] second-hand
   *[the-party-itself] the party itself
}
