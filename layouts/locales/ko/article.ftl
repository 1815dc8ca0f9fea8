# The page of an article: its frame, its text with marks, how it is sourced, and what rests on it.
#
# 용어: 원문 기사(source article), 원출처(origin), 사안(story), 대목(passage), 서술(statement of a briefing), 공통 구간(shared run),
# 반복(repeat inside), 정형문(boilerplate), 복제(copied), 중복 분석 기록(deduplication note). 삽입되는 값 뒤에는 조사를 붙이지 않는다.

article-kicker = 원문 기사
article-text = 기사 본문
article-statements = 이 기사를 근거로 한 서술
article-uncited = 이 기사를 인용한 브리핑은 없습니다.
article-claims = 기사에 담긴 주장
article-sourcing = 취재원 표시
article-sourcing-note = 문구만 보고 판별하며, 기사 안에서 되풀이되는 내용은 한 번만 셉니다. 사실을 적은 것일 뿐 평가가 아닙니다.
article-sourcing-link = 판별 방법
article-facts = 기사에 관해 알려진 사항
article-notes = 분석 담당자 메모

# Where its title comes from, if not from its annotation.
title-basis = { $basis ->
    [heading] 제목은 기사에 처음 나오는 제목을 따랐습니다.
    [title-element] 제목은 수집한 웹 페이지의 제목을 따랐습니다.
    [first-line] 제목은 기사의 첫 줄을 따랐습니다.
   *[file-name] 제목 표기가 없어 파일 이름을 적었습니다.
}

# Before the text: what of it is not published, and what was left out.
text-excerpt = 인용되었거나 주장을 담은 문장만 싣습니다.
text-not-held = 있다는 것은 알려졌으나 보유하지 않은 원문입니다. 주석만 있고 대조할 본문이 없습니다.
text-not-published = 이 기사는 본문을 싣지 않고 서지 사항만 싣습니다.
text-removed = 수집한 기사에서 뺀 것: { $removed }.
text-removed-kind = { $kind ->
    [control-character] 제어 문자 { $n }개
    [fallback-text] 대체 텍스트 { $n }개
    [form] 입력 양식 { $n }개
    [form-field] 입력란 { $n }개
    [formula] 수식 { $n }개
    [frame] 프레임 { $n }개
    [hidden-text] 숨긴 텍스트 { $n }개
    [image] 이미지 { $n }개
    [link] 링크 { $n }개
    [media] 미디어 파일 { $n }개
    [navigation] 내비게이션 { $n }개
    [ruby-annotation] 루비 주석 { $n }개
    [script] 스크립트 { $n }개
    [style] 스타일 { $n }개
   *[template] 템플릿 { $n }개
}

# In place of passages that are not published.
text-omitted = 싣지 않은 대목 { $n }곳.
# Over passages that are folded; $repeat is `repeat` of naming.ftl.
text-folded = { $repeat }({ words })

# What is read out before a marked run; `mark` of naming.ftl names the article that has it too.
mark-boilerplate = { $n ->
    [0] 정형문
   *[other] 기사 { $n }건에 실린 정형문
}
mark-repeated = { $place } 내용의 반복
# What the marks in the text mean that carry no word of their own.
mark-key = { $kind ->
    [shared] 다른 기사에도 있음
    [repeated] 기사 내부 반복
   *[quoted] 서술이나 주장에 인용됨
}
# The link behind a run that many articles have too: how many are not linked there.
mark-more = 외 기사 { $n }건
# What is seen before a run that does not count as copied, in square brackets.
mark-shown = { $kind ->
    [quotation] 인용문
    [phrase] 문구
    [boilerplate] 정형문
   *[reworded] 바꿔 씀
}

# The statements of briefings that rest on the article, or on a passage of it.
rests-label = 이 대목을 근거로 한 서술
rests-in = { $briefing } 브리핑
rests-statement = { $words }, { $place }
rests-on = { $words }({ $place }) – 근거: { $passages }
rests-on-whole = 기사 전체
# A list of these, parted by semicolons, in `used-in`; $places is a list of paragraphs.
used-in = 쓰인 곳: { $uses }
used-in-briefing = { $briefing } { $places }

# How it is sourced, told by the wording alone. $shown is a list of `sourcing-place`, $further one of paragraphs.
sourcing-term = { $kind ->
    [vague] 이름을 밝히지 않은 취재원
    [named] 이름을 밝힌 취재원
    [figures] 수치
   *[quotations] 인용문
}
sourcing-none = 찾지 못함
sourcing-hidden = { sourcing-count }(전문을 싣지 않는 기사)
sourcing-found = { sourcing-count }: { $shown }{ $more ->
    [yes] . 그 밖의 위치: { $further }
   *[no] {""}
}
sourcing-place = { $words }({ $place })
sourcing-count = { $kind ->
    [figures] { $n }개
    [quotations] { $n }개
   *[passages] { $n }곳
}
