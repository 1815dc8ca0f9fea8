# The reference list of a briefing, and the preview that a citation lifts from it.

references-heading = 참조 목록
references-none = 인용한 원문이 없습니다.
# Read out for the number of a reference in the text.
reference-label = 참조 { $number }: { $title }
reference-whole = 기사 전체
reference-claim = 주장:
reference-close = 닫기

# Remarks on the quoted words.
reference-not-published = 이 기사의 본문은 싣지 않습니다.
reference-match-folded = 인용문은 따옴표, 줄표, 띄어쓰기를 빼고 원문과 일치합니다.
reference-match-omission = 표시된 곳에서 원문의 단어를 생략한 인용문입니다.
reference-match-insertion = 대괄호 안의 말은 기사가 아니라 브리핑에서 넣은 것입니다.
reference-repeated = 기사에 이 대목이 여러 번 나오며, 첫 번째를 가리킵니다.

# With how many articles the source counts as one origin. $link is a link with the text `reference-own-link`.
reference-shared-origin = 원출처 하나로 계산되는 기사 { $n }건 중 하나
reference-own-origin = { $link }(알려진 범위에서)
reference-own-link = 독립된 원출처

# The ways to the original, in a row; the first begins with a capital.
reference-words = 원문의 해당 부분
reference-original = 원문
reference-original-after = 원문
reference-archived = 보존본

# Where the briefing uses it: a row of places, `Used in paragraphs 2, 5, 5 again`, each number a link.
# 문단 번호는 다른 곳과 같이 “5문단”으로 적으므로 앞에 붙는 말이 없다.
reference-used = 쓰인 곳:
reference-used-lead = {""}
reference-use = { $paragraph ->
    [0] 제목
   *[other] { $paragraph }문단
}{ $again ->
    [yes] (다시)
   *[no] {""}
}
# Read out for such a link; $place is for instance `paragraph 3`.
reference-back = { $place }으로 돌아가기{ $again ->
    [yes] (다시)
   *[no] {""}
}
