# The page on the method: how every number is computed, paragraph by paragraph.
#
# Words that the page stresses are messages of their own (the first ones below) and stand in the paragraphs as values.

method-title = 방법
method-lead = 이 사이트의 모든 수치를 어떻게 계산하는지, 그 수치로 알 수 없는 것은 무엇인지 설명합니다. twosource { $version }에서 계산했으며, 같은 기사라면 어느 컴퓨터에서나 같은 수치가 나옵니다.

# The parts of the account, as the note of every article calls them.
method-term-repeated = 기사 내부 반복
method-term-shared = 다른 기사와 공통
method-term-only = 여기에만 있음
# Two kinds of pairs.
method-term-put-in = 끼워 넣은 대목
method-term-cut = 줄인 기사
# What is not counted.
method-term-boilerplate = 정형문
method-term-quotation = 공통 인용문
method-term-phrase = 공통 문구
method-term-reworded = 바꿔 쓴 대목
# How a statement is sourced.
method-term-nobody = 이름을 밝히지 않은 취재원
method-term-named = 이름을 밝힌 취재원

method-words-heading = 단어
method-words = 단어는 공백으로 나눕니다. 띄어 쓰지 않는 문자에서는 글자 하나를 한 단어로 봅니다. 비교할 때에만 대소문자, 따옴표, 줄표, 두 가지로 적는 악센트 글자, 보이지 않는 문자의 차이를 없앱니다. 페이지에 실린 본문은 수집한 그대로입니다.
method-words-once = 각 기사의 모든 단어는 정확히 한 번씩 셉니다. 같은 기사에서 두 번째 이후로 나온 구간에 있는 단어는 ‘{ $repeated }’, 그렇지 않고 다른 기사에도 있는 구간의 단어는 ‘{ $shared }’, 나머지는 ‘{ $only }’ 항목에 듭니다. 셋을 더하면 기사의 단어 수가 됩니다.

method-runs-heading = 반복과 공통 구간
method-runs-found = 먼저 공통된 단어가 있을 만한 기사를 추립니다. 각 기사의 싱글(shingle, 이어진 단어 몇 개, Broder 1997) 가운데 일부를(인용문에서는 더 많이) 위노잉(winnowing, Schleimer, Wilkerson, Aiken 2003)으로 골라 지문으로 둡니다. 그래서 일정한 길이를 넘는 복제는 빠뜨리지 않습니다. 그런 다음 지문이 같은 두 기사를 단어 단위로 따라가며 양쪽에서 공통 구간이 어디서 시작하고 끝나는지 찾습니다. 사소한 수정으로 끊긴 구간은 이어 붙이고 ‘거의 그대로’라고 적습니다. 한 보도의 두 판본이 서로 다른 부분만 남겼을 수도 있습니다. 제3의 기사가 둘 모두와 비슷하면, 공통점이 아무리 적어도 그 둘도 비교합니다.
method-runs-given = 두 기사의 공통된 부분은 세 가지로 제시합니다. 양쪽에서 공통 구간이 차지하는 단어 수, 포함도(containment), 일치도(resemblance, 둘 다 Broder 1997)입니다. 판정에는 뉴스 재사용을 연구한 METER 말뭉치의 용어(Gaizauskas 외 2001, Clough 외 2002)를 씁니다. 두 비율 가운데 큰 쪽에 따라 전체 파생, 부분 파생, 파생 아님으로 나눕니다.
method-runs-shares = 판정에 쓰는 비율은 정형문을 뺀 단어로 셉니다. 사안 페이지의 표는 모든 단어를 세며, 각 행은 그 기사에서 열의 기사와 공통된 구간이 얼마나 되는지 보여 줍니다. 포함도와 일치도는 싱글의 집합으로 계산하며 이 사이트의 데이터에 있습니다.
method-runs-third = 두 가지 기사 쌍은 전체 파생이 될 만큼 겹쳐도, 제3의 기사에서 그렇지 않음이 드러나면 부분 파생으로 적습니다. 첫째는 { $put_in }입니다. 여러 소식을 모은 기사에 어떤 보도가 통째로 들어 있어도, 그 기사의 나머지 소식을 다른 기사들이 그 보도 없이 별개의 사건으로 전하면 그 보도를 복제한 기사가 아닙니다. 둘째는 { $cut }입니다. 짧은 기사가 다른 기사와 문장 두 개를 공유하지만, 그 짧은 기사의 바탕이 된 긴 글도 그 기사와 그보다 더 겹치는 부분이 거의 없으면 긴 글을 기준으로 판정합니다. 이렇게 판정한 경우 중복 분석 기록에 적습니다.
method-runs-inside = 기사 안의 반복도 같은 방식으로 찾으며, 크기에 따라 본문, 대목, 문장, 문구, 첫 줄에서 되풀이된 제목으로 나누어 적습니다. 페이지에는 본문을 한 번만 보이고 되풀이된 부분은 접어 둡니다.

method-uncounted-heading = 복제로 치지 않는 것
method-boilerplate = { $boilerplate }: 나머지 본문은 서로 다른 사안을 다루는 여러 기사에 똑같이 실린 글입니다. 안내문, 구독 권유, 늘 붙는 소개말이 그렇습니다. 한 보도를 열 곳에서 전재한 것은 나머지 본문도 같으므로 정형문이 아닙니다. 기사 세 건이 있어야 하며, 같은 발행처의 기사라면 둘 다 그 글로 시작하거나 끝나고 그 글이 나머지 본문과 무관할 때 두 건으로 충분합니다.
method-quotation = { $quotation }: 두 기사 중 한쪽이나 양쪽에서 따옴표 안에 있거나, 두 기사 모두 인용 단락으로 떼어 놓은 글입니다. 기자 두 사람이 같은 연설을 들었을 수 있습니다. 인용문과 누가 말했는지, 흔한 문구 말고도 공유하는 글이 있는 거의 동일한 기사이거나 한쪽이 인용문과 거의 다르지 않을 때만 복제로 셉니다.
method-phrase = { $phrase }: 홀로 떨어진 짧은 구간입니다. 직함이 붙은 이름이나 흔한 표현이 그렇습니다.
method-reworded = { $reworded }: 같은 내용을 다른 표현으로 쓴 것입니다. 수집 자료의 설정에서 요청할 때에만 찾으며, 글자 그대로 같다고는 하지 않습니다.
method-uncounted = 이 모두를 각각의 이름으로 보이고 표시합니다. 단어 집계에서 앞의 셋은 ‘{ $shared }’, 바꿔 쓴 대목은 ‘{ $only }’ 항목에 듭니다.

method-direction-heading = 어느 기사가 먼저인가
method-direction = 다른 기사를 바탕으로 했다고 명시된 기사는 나중에 나온 것으로 봅니다. 그 밖에는 발행일로 판단하되, 양쪽 날짜가 같은 날일 수 없을 만큼 분명할 때에만 그렇게 합니다. 갱신일은 그때 기사가 이미 있었음을 보여 줄 수 있습니다. 판단할 근거가 없으면 선후를 알 수 없다고 적습니다. 앞선 기사 여럿을 되풀이한 기사는 가장 많은 단어를 가져온 기사 아래에 두며, 다른 기사에서 직접 온 단어 수는 사안 페이지에 적습니다. 두 기사 모두 시각과 UTC 시차를 밝힌 경우에는 시각도 비교합니다.
method-direction-archive = 지난 기사는 지문만 보관하기도 합니다. 이를 되풀이한 기사는 이미 보도된 내용이라고 적습니다. 집계에서 이 단어들은 이 사이트의 다른 기사에 없는 것의 일부로 셉니다.

method-stories-heading = 사안
method-stories = 주석에 기사의 사안이 명시되어 있으면 그에 따릅니다. 그렇지 않으면 가중치를 둔 어휘로 기사를 묶습니다. 드문 단어, 이름, 수치는 흔한 단어보다 비중이 큽니다. 사안 페이지에는 기사를 묶어 준 용어와, 묶일 만큼은 아니지만 가까운 기사를 보입니다.
method-stories-likeness = 두 기사의 유사도는 공통 용어가 없는 0에서 모든 용어의 비중이 같은 1까지의 수입니다. 다른 근거가 없으면, 기준값에 이른 두 기사를 한 사건으로 봅니다. 더 큰 사안에 들어가려면 그 기사들과의 평균 유사도가 충분해야 하며, 날짜 차이가 클수록 기준이 높아집니다. 용어 옆의 비율은 유사도에서 그 용어가 차지하는 몫입니다.
method-stories-only = 수치, 이름, 인용문은 같은 사안의 다른 어느 기사에도 없을 때, 부호나 위치와 관계없이 ‘{ $only }’ 항목에 적습니다.

method-origins-heading = 원출처
method-origins = 서로 거의 동일한 기사, 명시된 하나의 문서나 보도에서 나온 기사, 발행처나 소유주가 같은 기사는 원출처 하나로 계산합니다. 이를 알 수 없으면 최소와 최대의 구간으로 적습니다. 통신사를 밝힌 발신지 표기, 기자명 표기, 제공처 표기는 그것이 있는 대목과 함께 보입니다.
# “1–2 of 2 origins” is what `independence` in words.ftl says.
method-origins-statement = 기사를 여럿 인용한 서술 뒤의 “기사 2건의 원출처 1~2곳”은 그 기사 두 건의 원출처가 적어도 한 곳, 많아야 두 곳이라는 뜻입니다. 그 까닭은 브리핑 아래에 서술별로 적습니다.
method-origins-person = 사람이 기계의 판정을 뒤집을 수 있습니다. 이때는 두 판정과 그 이유를 함께 보입니다.

# The expressions in quotation marks are examples: take such as the readers of your language know.
method-sourcing-heading = 기사의 취재원 표시
method-sourcing = 이름을 밝히지 않은 사람(“전문가들은”, “정부 관계자에 따르면”, “사정에 밝은 소식통은”), 전해 들은 말(“알려졌다”, “전해졌다”), ‘일부’나 ‘다수’에 기댄 서술은 ‘{ $nobody }’에 넣습니다. “국방부 관계자”처럼 소속이 있어도, 물어볼 수 있는 사람이 특정된 것은 아닙니다. 말했다는 표현 옆이나 “~에 따르면” 앞에 사람, 기관, 문서의 이름이 있으면 ‘{ $named }’에 넣습니다. 따옴표 안은 보지 않습니다. 판별에는 표현 목록을 씁니다. 영어는 폭넓게, 독일어, 프랑스어, 한국어, 아랍어는 가장 흔한 표현만 다루며, 이름을 밝힌 취재원은 영어, 독일어, 프랑스어에서만 찾습니다.
# Stands in the same paragraph. $right_one and $right_two are two measurements of precision, $found_one and $found_two of recall.
method-sourcing-measured = 이런 표현이 { $marks }곳 있는 뉴스 기사 { $articles }건을 두 묶음으로 나누어 사람이 직접 표시하고, 결과를 보고 목록을 고치기 전에 묶음마다 채점했습니다. 찾아낸 것의 약 90%가 맞았고({ NUMBER($right_one, minimumFractionDigits: 2) }, { NUMBER($right_two, minimumFractionDigits: 2) }), 있는 것의 약 75%를 찾아냈습니다({ NUMBER($found_one, minimumFractionDigits: 2) }, { NUMBER($found_two, minimumFractionDigits: 2) }). 그 밖의 표현은 여전히 놓칩니다. 이 수는 문구에 관한 사실일 뿐, 서술의 진위를 말해 주지 않습니다.

method-likelihood-heading = 가능성과 확신도
# $yardstick is `ICD 203` or `PHIA`.
method-likelihood = 작성자의 판단은 판단이라고 표시합니다. 가능성은 { $yardstick } 용어로 적으며, 용어마다 뜻하는 범위가 있습니다. 그 판단을 얼마나 확신하는지는 낮음, 중간, 높음으로 나누어 별도의 문장에 적습니다.

# What people decide, and how pages count and cut.
method-counts-heading = 등급, 새 기사, 긴 목록
method-grades = B2와 같은 등급은 사람이 판단한 것이며 계산하지 않습니다. 글자는 출처의 신뢰도를 A에서 E까지, 숫자는 내용의 신빙성을 1에서 5까지 나타냅니다. F와 6은 판단할 수 없음을 뜻합니다(Admiralty 체계).
method-new = 첫 페이지의 ‘새로 들어온 것’은 최신 브리핑보다 이른 브리핑 가운데 가장 늦은 것의 날짜가 지난 뒤에 들어온 것입니다. 기사는 수집일, 수집일이 없으면 발행일로, 정정은 정정일로 따집니다. 날짜만으로 앞뒤를 가릴 수 없는 기사는 새 기사로 보지 않으며 몇 건인지만 적습니다.
method-lists = 페이지가 끝없이 길어지지는 않습니다. 첫 페이지는 종류별로 { $front }건까지 보입니다. 사안 페이지의 표에는 기사를 { $matrix }건까지, 가장 많이 겹치는 기사 쌍을 { $pairs }쌍까지 싣습니다. 기사마다 가장 많이 겹치는 { $compared }건까지 나란히 볼 수 있습니다. 목록은 { $page }건마다 다음 쪽으로 넘어가고, 사안이나 주제의 피드에는 최신 { $feed }건이 담깁니다. 이 사이트의 데이터에는 빠진 것이 없습니다.

# A table: each threshold with its value and what it decides.
method-thresholds-heading = 적용 중인 기준값
method-thresholds-table = 기준값 표
method-column-threshold = 기준
method-column-value = 값
method-column-decides = 정하는 것
method-threshold-shingle = 싱글
method-decides-shingle = 이만큼 이어진 모든 단어 묶음으로 기사를 비교합니다(Broder 1997).
method-threshold-repeat = 기사 안의 반복
method-decides-repeat = 이 길이 이상의 온전한 문장이 다시 나오거나, 이 길이의 1.5배가 연속으로 다시 나올 때 반복으로 봅니다.
method-threshold-run = 공통 구간
method-decides-run = 두 기사에 공통된, 이 길이 이상의 구간을 보입니다.
method-threshold-gap = 틈
method-decides-gap = 이 길이 이하로 수정된 곳은 건너뛰어 구간을 이어 붙이고 ‘거의 그대로’라고 적습니다.
method-threshold-wholly = 전체 파생
method-decides-wholly = 어느 한쪽 기사에서 공통 구간의 비율이 이 값 이상일 때입니다. 다만 제3의 기사로 끼워 넣은 대목이거나 줄인 기사임이 드러나면 제외합니다. 전체 파생인 기사는 하나의 텍스트로 셉니다.
method-threshold-partially = 부분 파생
method-decides-partially = 어느 한쪽 기사에서 이 비율 이상이고, 다음 줄의 길이에 이르는 대목이 있을 때입니다.
method-threshold-passage = 파생 대목
method-decides-passage = 이보다 짧은 구간만 공통된 기사는 파생이라고 하지 않습니다.
method-threshold-story = 한 사안
method-decides-story = 단어, 이름, 수치의 가중 유사도가 이 값 이상이면 기사를 묶습니다.
method-threshold-origins = 서술의 원출처
method-decides-origins = 독립된 원출처가 이보다 적은 서술은 사이트를 만들 때 작성자에게 알립니다.
method-likeness = { NUMBER($value, minimumFractionDigits: 2, maximumFractionDigits: 2) }

# A table: what was told in which collection, and how well.
method-measured-heading = 측정된 성능
method-measured = 이 프로젝트와 무관한 사람들이 정답을 표시해 둔 평가 자료로 쟀습니다. 기준값은 절반에서 고르고 나머지 절반에서 채점했습니다. 정밀도는 찾아낸 것 가운데 맞는 것의 비율, 재현율은 있는 것 가운데 찾아낸 것의 비율입니다. 공통 구간의 점수는 나뉘어 찾아진 구간도 따지는 plagdet(Potthast 외 2010), 사안의 점수는 수정 랜드 지수(adjusted Rand index), 나머지는 정밀도와 재현율의 조화 평균인 F1입니다.
method-measured-table = 측정 결과 표
method-column-told = 찾은 것
method-column-collection = 평가 자료
method-column-precision = 정밀도
method-column-recall = 재현율
method-column-score = 점수
method-told-copies = 거의 동일한 기사, 기사 쌍 기준
method-told-verbatim = 글자 그대로 일치하는 공통 구간, 글자 기준
method-told-runs = 모든 종류의 공통 구간(바꿔 쓴 대목 탐색 포함)
method-told-body = 내부 반복: 본문 전체
method-told-paragraph = 내부 반복: 한 문단
method-told-edited = 내부 반복: 단어 5%를 바꾼 문단
method-told-sentence = 내부 반복: 한 문장
method-told-stories = 사안
# $name is what the collection is called in the literature, where it is one of several of a kind.
method-on-near-duplicates = near_duplicates, 모든 종류의 수정
method-on-pan-verbatim = PAN text alignment, 변형 없음
method-on-pan = PAN text alignment, 모든 종류
method-on-planted = 뉴스 기사에 심어 넣은 반복
method-on-events = 사건이 표시된 뉴스({ $name })
method-on-openings = 사건이 표시된 뉴스의 첫머리({ $name })
method-score = { NUMBER($value, minimumFractionDigits: 3, maximumFractionDigits: 3) }{ $measure ->
    [plagdet] (plagdet)
    [rand] (수정 랜드 지수)
   *[plain] {""}
}

method-citations-heading = 인용
method-citations = 사이트를 만들 때 브리핑의 모든 인용문을 인용된 기사에서 찾습니다. 먼저 글자 그대로, 다음에는 따옴표, 줄표, 띄어쓰기의 차이를 무시하고, 끝으로 표시된 생략과 삽입을 허용해 찾되, 이로써 뜻이 바뀌어서는 안 됩니다. 비슷하기만 한 것은 통과하지 못하며, 문구가 맞을 때까지 사이트를 게시하지 않습니다.

method-limits-heading = 알려진 한계
method-limit-reworded = 바꿔 쓴 대목은 별도의 단계에서 찾으며, 글자 그대로 비교할 때보다 적게 찾고 더 많이 틀립니다. 찾은 것은 ‘바꿔 씀’으로 표시하며 어디에서도 복제로 치지 않습니다.
method-limit-not-reworded = 바꿔 쓴 글은 찾지 못합니다. 다른 말로 다시 쓴 기사에는 공통 구간이 없습니다.
method-limit-order = 어느 기사가 먼저 나왔는지는 날짜와 명시된 사항으로만 판단하며, 본문을 보고 추측하지 않습니다.
method-limit-third = 두 기사 중 앞선 것이 반드시 나중 것의 출처는 아닙니다. 둘 다 제3의 글에서 나왔을 수 있습니다.
method-limit-translation = 다른 기사를 번역한 것은 알아내지 못합니다.
method-limit-agency = 통신사 표기는 본문에 있을 때만 알 수 있습니다. 표기 없이 실은 통신사 보도는 알아내지 못합니다.
method-limit-digest = 다른 기사를 여러 소식과 함께 실은 기사는, 그 기사 없이 그 소식들을 전하는 제3의 기사가 있을 때에만 복제와 구별됩니다.
method-limit-cuts = 한 보도를 서로 다르게 줄여 공통된 단어가 없는 두 기사는 복제 관계로 찾지 못합니다.
method-limit-short = 긴 두 기사가 공유하는 것이 이어진 단어 12~20개뿐이면 그 구간을 놓칠 수 있습니다. 이어진 16단어는 여덟 번에 한 번, 14단어는 세 번에 한 번, 12단어는 다섯 번에 세 번꼴입니다. 21단어부터는 그 안의 표현이 기사마다 한 번씩만 나오면 놓치지 않습니다. 인용은 두 기사가 모두 “ ”, ” ”, „ “, « », » «, » », " ", ‘ ’, ‚ ‘, › ‹, 「 」 가운데 하나로 묶었으면 12단어부터 거의 언제나 찾습니다.
method-limit-boilerplate = 기사 두 건에만 실린 정형문이나, 이를 실은 기사 대부분에서 5분의 2가 넘는 정형문은 복제와 구별할 수 없습니다. 다만 한 발행처의 것이고 기사마다 40단어 이상, 3분의 1 이상이 남으면 구별할 수 있습니다. 48건이 넘는 기사에 실린 22단어 미만의 정형문은 그 기사만의 말로 셀 수 있습니다.
method-limit-names = 이름은 대문자로 판별하므로, 이름을 대문자로 시작하는 언어와 문자에서만 찾습니다.
method-limit-archive = 아카이브에 있는 기사는 지문만 보관하므로 그 기사의 문구를 보일 수 없습니다.
method-limit-owners = 두 발행처의 소유주가 같은지는 site.yaml에 적혀 있을 때만 압니다.
