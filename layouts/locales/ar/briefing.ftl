# A briefing's page: its head, the words before its judgements, and the origins of its statements.

briefing-kicker = إحاطة
briefing-updated = حُدّثت في { $date }
briefing-story = القصة: { $story }
briefing-topics = الموضوعات: { $topics }
# A fact of the head: $term is for instance `Handling`.
briefing-fact = { $term }: { $value }

# Before a statement that its author marks as resting on one origin; the values are those of `origins`.
judgement-origins = مردّ هذا القول { origins }:

# The list of statements that rest on several articles; the count before each is `independence`.
independence-heading = أصول كل قول
independence-method = كيف تُحسب الأصول
# How many statements rest on one article; $others says whether some rest on several.
independence-alone = { $others ->
    [yes] { $n ->
        [one] وقول آخر يستند إلى مقال واحد.
        [two] وقولان آخران يستند كل منهما إلى مقال واحد.
        [few] و{ $n } أقوال أخرى يستند كل منها إلى مقال واحد.
        [many] و{ $n } قولاً آخر يستند كل منها إلى مقال واحد.
       *[other] و{ $n } قول آخر يستند كل منها إلى مقال واحد.
    }
   *[no] { $n ->
        [zero] لا قول يستند إلى مقال واحد.
        [one] قول واحد يستند إلى مقال واحد.
        [two] قولان يستند كل منهما إلى مقال واحد.
        [few] { $n } أقوال يستند كل منها إلى مقال واحد.
        [many] { $n } قولاً يستند كل منها إلى مقال واحد.
       *[other] { $n } قول يستند كل منها إلى مقال واحد.
    }
}
