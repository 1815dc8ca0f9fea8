# Lines of listings: what stands under the title of an article or a briefing.

entry-not-held = 보유하지 않음
entry-no-text = 본문 없음
# $parts is a list of `entry-part`.
entry-account = { words }: { $parts }
entry-part = { $kind ->
    [unique] { $archived ->
        [yes] 이 사이트의 다른 기사에 없음 { $n }
       *[no] 여기에만 { $n }
    }
    [archived] 그중 이전에 보도됨 { $n }(아카이브)
    [shared] 공통 { $n }
   *[repeated] 내부 반복 { $n }
}
# Where all its words are of one kind.
entry-whole = { words }, { $kind ->
    [unique] 모두 여기에만
    [shared] 모두 공통
   *[repeated] 모두 내부 반복
}
entry-references = 기사 { $articles }건 참조 { $n }회
