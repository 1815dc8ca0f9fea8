# Zeilen von Listen: was unter dem Titel eines Artikels oder Briefings steht.

entry-not-held = liegt nicht vor
entry-no-text = kein Text
# $parts ist eine Aufzählung von `entry-part`.
entry-account = { words }: { $parts }
entry-part = { $kind ->
    [unique] { $archived ->
        [yes] { $n } in keinem anderen Artikel dieser Website
       *[no] { $n } nur hier
    }
    [archived] davon { $n } schon früher berichtet (Archiv)
    [shared] { $n } gemeinsam
   *[repeated] { $n } im Artikel wiederholt
}
# Wo alle Wörter von einer Art sind.
entry-whole = { words }, { $kind ->
    [unique] { $n ->
        [1] nur hier
       *[other] alle nur hier
    }
    [shared] { $n ->
        [1] gemeinsam
       *[other] alle gemeinsam
    }
   *[repeated] { $n ->
        [1] im Artikel wiederholt
       *[other] alle im Artikel wiederholt
    }
}
entry-references = { $n ->
    [one] { $n } Nachweis
   *[other] { $n } Nachweise
} zu { $articles } { $articles ->
    [one] Artikel
   *[other] Artikeln
}
