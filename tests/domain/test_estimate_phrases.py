"""Phrases as reps write them, in Chinese and English, beside the four cases: read as these bounds, kept as written."""

from __future__ import annotations

from decimal import Decimal

import pytest

from desktop.domain.estimate import Scale, read_estimate
from desktop.domain.kinds import Estimated

PHRASES = {
    Scale.PER_DAY: """
        一天一两个电话 | 1 | 2
        每天两三个 | 2 | 3
        一天三四个电话 | 3 | 4
        一个星期两个 | 0.285714 | 0.285714
        每周3-5个 | 0.428571 | 0.714286
        一周一两次 | 0.142857 | 0.285714
        一个月一两个电话 | 0.033333 | 0.066667
        一个月两三个 | 0.066667 | 0.1
        一月不到十个 | 0 | 0.333333
        每月二十个左右 | 0.533333 | 0.8 | about
        每天十来个 | 10 | 20 | about
        每天20多个 | 20 | 30 | about
        一天十几个 | 11 | 19 | about
        一天几十次 | 20 | 99 | about
        两天一个 | 0.5 | 0.5
        三天两个电话 | 0.666667 | 0.666667
        隔天一个 | 0.5 | 0.5
        隔三差五有电话 | 0.2 | 0.5 | about
        几天一个 | 0.2 | 0.5 | about
        半个月一个 | 0.066667 | 0.066667
        半月一个电话 | 0.066667 | 0.066667
        半年一个 | 0.005479 | 0.005479
        一年几个 | 0.005479 | 0.024658 | about
        一年两三个 | 0.005479 | 0.008219
        每天基本没有 | 0 | 0.1 | about
        基本没电话 | 0 | 0.1 | about
        没什么电话 | 0 | 0.1 | about
        没什么咨询 | 0 | 0.1 | about
        电话很少 | 0 | 0.1 | about
        咨询不多 | 0 | 0.1 | about
        偶尔一个 | 0.033333 | 0.3 | about
        偶尔几个 | 0.033333 | 0.3 | about
        平均每天3个 | 3 | 3
        平均一天5个 | 5 | 5
        平均每周2个 | 0.285714 | 0.285714
        日均20左右 | 16 | 24 | about
        每日50 | 50 | 50
        50/日 | 50 | 50
        50次/日 | 50 | 50
        300IP | 300 | 300
        300 ip | 300 | 300
        100pv | 100 | 100
        大概五十个 | 40 | 60 | about
        五十上下 | 40 | 60 | about
        约三百 | 240 | 360 | about
        三百来个 | 300 | 400 | about
        一百多 | 100 | 200 | about
        一百二 | 120 | 120
        两百五 | 250 | 250
        一千二左右 | 960 | 1440 | about
        不超过5个 | 0 | 5
        最多三个 | 0 | 3
        至少两个 | 2 | open
        起码10个 | 10 | open
        5个以上 | 5 | open
        10个以内 | 0 | 10
        10以下 | 0 | 10
        近百 | 80 | 100 | about
        上百个 | 100 | open
        上千 | 1000 | open
        好几个 | 2 | 9 | about
        好几十个 | 20 | 99 | about
        三五个 | 3 | 5
        七八个 | 7 | 8
        十七八个 | 17 | 18
        二三十 | 20 | 30
        两三百 | 200 | 300
        百八十个 | 80 | 100 | about
        无 | 0 | 0
        没有咨询 | 0 | 0
        没人打电话 | 0 | 0
        从来没有电话 | 0 | 0
        一个都没有 | 0 | 0
        几乎为零 | 0 | 0.1 | about
        每天都有 | 1 | open
        天天有电话 | 1 | open
        每天都有几个 | 2 | 9 | about
        每天至少一个 | 1 | open
        每天不到一个 | 0 | 1
        一天不到一个 | 0 | 1
        每周不到一个 | 0 | 0.142857
        5-10 | 5 | 10
        5—10 | 5 | 10
        5至10个 | 5 | 10
        5到10个之间 | 5 | 10
        在5到10之间 | 5 | 10
        5~10个/天 | 5 | 10
        ５～１０ | 5 | 10
        大约5到10个 | 5 | 10 | about
        每天5-10个左右 | 5 | 10 | about
        about one a day | 0.8 | 1.2 | about
        around 5 per day | 4 | 6 | about
        5 or so a day | 4 | 6 | about
        5ish | 4 | 6 | about
        roughly 20 daily | 16 | 24 | about
        20 a day on average | 20 | 20
        avg 20/day | 20 | 20
        20/day | 20 | 20
        20 per day | 20 | 20
        20 visits/day | 20 | 20
        a handful | 3 | 6 | about
        a handful a week | 0.428571 | 0.857143 | about
        one or two a week | 0.142857 | 0.285714
        1-2 a week | 0.142857 | 0.285714
        two or three calls a week | 0.285714 | 0.428571
        couple of calls a week | 0.285714 | 0.428571 | about
        once a week | 0.142857 | 0.142857
        once every two weeks | 0.071429 | 0.071429
        every two weeks | 0.071429 | 0.071429
        once a fortnight | 0.071429 | 0.071429
        every other week | 0.071429 | 0.071429
        once a month | 0.033333 | 0.033333
        twice a month | 0.066667 | 0.066667
        3x a week | 0.428571 | 0.428571
        3 times per week | 0.428571 | 0.428571
        a dozen a month | 0.4 | 0.4
        half a dozen | 6 | 6
        a dozen or so | 9.6 | 14.4 | about
        dozens a day | 24 | 99 | about
        hundreds | 200 | 999 | about
        several hundred | 300 | 999 | about
        a few hundred | 200 | 500 | about
        less than one a day | 0 | 1
        fewer than 5 | 0 | 5
        no more than 10 | 0 | 10
        up to 10 | 0 | 10
        10 max | 0 | 10
        at least 1 per week | 0.142857 | open
        more than 100 | 100 | open
        100 or more | 100 | open
        100 plus | 100 | open
        over a hundred | 100 | open
        almost none | 0 | 0.1 | about
        next to none | 0 | 0.1 | about
        hardly ever | 0 | 0.1 | about
        rarely | 0 | 0.1 | about
        barely any calls | 0 | 0.1 | about
        seldom | 0 | 0.1 | about
        now and again | 0.033333 | 0.3 | about
        from time to time | 0.033333 | 0.3 | about
        occasionally | 0.033333 | 0.3 | about
        the odd call | 0.033333 | 0.3 | about
        every day | 1 | open
        daily | 1 | open
        a call a day | 1 | 1
        one call per day | 1 | 1
        calls every day | 1 | open
        most days | 0.5 | 1 | about
        nearly every day | 0.7 | 1 | about
        none at all | 0 | 0
        zero | 0 | 0
        nil | 0 | 0
        nothing | 0 | 0
        5 to 10 | 5 | 10
        5-10 a day | 5 | 10
        between five and ten a day | 5 | 10
        five to ten | 5 | 10
        from 5 to 10 | 5 | 10
        ~20 | 16 | 24 | about
        c. 300 | 240 | 360 | about
        ca. 300 | 240 | 360 | about
        approximately 300 | 240 | 360 | about
        just over 300 | 300 | 360 | about
        just under 300 | 240 | 300 | about
        close to 300 | 240 | 300 | about
        nearly 300 | 240 | 300 | about
        300+ | 300 | open
        well over 300 | 300 | open
        200-300 | 200 | 300
        two hundred | 200 | 200
        two hundred and fifty | 250 | 250
        1.5k | 1500 | 1500
        1,500 | 1500 | 1500
    """,
    Scale.MONEY: """
        600元左右 | 480 | 720 | about
        每月一千 | 1000 | 1000
        一千左右 | 800 | 1200 | about
        1千 | 1000 | 1000
        1.5千 | 1500 | 1500
        两三千 | 2000 | 3000
        三五百 | 300 | 500
        500块 | 500 | 500
        五百块钱 | 500 | 500
        500-800 | 500 | 800
        500到800元 | 500 | 800
        一千多 | 1000 | 2000 | about
        千把块 | 800 | 1200 | about
        1万以内 | 0 | 10000
        一万以上 | 10000 | open
        不到一千 | 0 | 1000
        每月1000-1500元 | 1000 | 1500
        月均800 | 800 | 800
        800/月 | 800 | 800
        800元/月 | 800 | 800
        1000 rmb | 1000 | 1000
        about 600 yuan | 480 | 720 | about
        around ¥600 | 480 | 720 | about
        600-800 | 600 | 800
        $500 | 500 | 500
        less than 200 | 0 | 200
        under 200 a month | 0 | 200
        over 2k | 2000 | open
        2k | 2000 | 2000
        1.2k a month | 1200 | 1200
        5k-10k | 5000 | 10000
        几百 | 200 | 999 | about
        几百块 | 200 | 999 | about
        几千 | 2000 | 9999 | about
        no spend | 0 | 0
        没消费 | 0 | 0
        没花钱 | 0 | 0
        人民币500元 | 500 | 500
        ￥500 | 500 | 500
        五百 | 500 | 500
        1200左右/月 | 960 | 1440 | about
        每月大约1200 | 960 | 1440 | about
        10k+ | 10000 | open
        one thousand | 1000 | 1000
        around a thousand | 800 | 1200 | about
    """,
    Scale.NUMBER: """
        28 | 28 | 28
        28个 | 28 | 28
        二十八 | 28 | 28
        大约30个 | 24 | 36 | about
        30多个 | 30 | 40 | about
        二十几个 | 21 | 29 | about
        几十个 | 20 | 99 | about
        about 30 | 24 | 36 | about
        30 keywords | 30 | 30
        30个关键词 | 30 | 30
        30-40 | 30 | 40
        不到20 | 0 | 20
        20以上 | 20 | open
        a few dozen | 24 | 60 | about
        thirty | 30 | 30
    """,
    Scale.RANK: """
        第一页 | 3 | 3
        首页前三 | 4 | 4
        前三 | 4 | 4
        前3名 | 4 | 4
        前3 | 4 | 4
        首页靠后 | 3 | 3
        2页 | 2 | 2
        第2页 | 2 | 2
        第三页以后 | 1 | 2
        第5位 | 4 | 4
        第五名 | 4 | 4
        5名左右 | 3 | 4
        top 3 | 4 | 4
        top 5 | 4 | 4
        top ten | 3 | 3
        first three | 4 | 4
        page 1 | 3 | 3
        page 2 | 2 | 2
        second page | 2 | 2
        page two | 2 | 2
        no. 1 | 5 | 5
        #3 | 4 | 4
        position 4 | 4 | 4
        not ranking | 0 | 0
        不在前十页 | 0 | 1 | about
        没有排名 | 0 | 0
        找不到 | 0 | 0
        最后一页 | 1 | 1
        last page | 1 | 1
        最前面 | 4 | 5 | about
        上首页了 | 3 | 3
        首页第一 | 5 | 5
        百度首页 | 3 | 3
        前两页 | 2 | 3 | about
        前2页 | 2 | 3 | about
        10名以外 | 1 | 2
        排名靠后 | 2 | 2
        排名靠前 | 4 | 4
        较靠前 | 4 | 4
        3-5位 | 4 | 4
        第3到第5 | 4 | 4
        1-5 | 4 | 5
        between 3 and 5 | 4 | 4
    """,
    Scale.RATIO: """
        4比1 | 0.8 | 0.8
        四比一 | 0.8 | 0.8
        好4差1 | 0.8 | 0.8
        好:差 4:1 | 0.8 | 0.8
        80% good | 0.8 | 0.8
        good 80% | 0.8 | 0.8
        八成好 | 0.8 | 0.8
        4/1 | 0.8 | 0.8
        26:12 | 0.684211 | 0.684211
        20% poor | 0.8 | 0.8
        half and half | 0.5 | 0.5
        一半一半 | 0.5 | 0.5
    """,
    Scale.TREND: """
        没有明显变化 | 0 | 0
        上升 | 1 | 2 | about
        有所上升 | 1 | 1
        有上升 | 1 | 1
        上升较快 | 2 | 2
        明显增长 | 2 | 2
        翻倍 | 2 | 2
        增长一倍 | 2 | 2
        doubled | 2 | 2
        下降 | -2 | -1 | about
        略降 | -1 | -1
        没有上升 | 0 | 0
        稳中有升 | 1 | 1
        up a bit | 1 | 1
        slightly up | 1 | 1
        up | 1 | 2 | about
        flat | 0 | 0
        clearly up | 2 | 2
        clearly higher | 2 | 2
        rising | 1 | 2 | about
        much more | 2 | 2
        a bit more | 1 | 1
        growing clearly | 2 | 2
        no real change | 0 | 0
        有明显提升 | 2 | 2
        提升明显 | 2 | 2
        提高不少 | 2 | 2
    """,
    Scale.ATTENTION: """
        不太关注 | 1 | 1
        一般 | 1 | 1
        很关注 | 2 | 2
        非常关注 | 2 | 2
        每天看 | 2 | 2
        天天看 | 2 | 2
        经常看 | 2 | 2
        偶尔看 | 1 | 1
        从来不看 | 0 | 0
        不怎么看 | 0 | 1 | about
        每周看一次 | 1 | 1
        follows daily | 2 | 2
        watches closely | 2 | 2
        looks now and then | 1 | 1
        ignores it | 0 | 0
        not really | 0 | 0
        very | 2 | 2
        close | 2 | 2
        some | 1 | 1
        checks every day | 2 | 2
        checks weekly | 1 | 1
    """,
    Scale.SCORE: """
        很不满意 | 1 | 1
        不太满意 | 2 | 2
        一般 | 3 | 3
        还可以 | 3 | 3
        满意 | 4 | 4
        比较满意 | 4 | 4
        非常满意 | 5 | 5
        超级满意 | 5 | 5
        5分 | 5 | 5
        4.5分 | 4.5 | 4.5
        5 stars | 5 | 5
        very satisfied | 5 | 5
        quite satisfied | 4 | 4
        satisfied | 4 | 4
        ok | 3 | 3
        so-so | 3 | 3
        unhappy | 2 | 2
        dissatisfied | 2 | 2
        very dissatisfied | 1 | 1
        not very satisfied | 2 | 2
        not at all satisfied | 1 | 1
        fine | 3 | 4 | about
        great | 5 | 5
        感觉不错 | 4 | 4
        不错 | 4 | 4
        挺满意 | 4 | 4
        十分满意 | 5 | 5
        失望 | 2 | 2
        有意见 | 2 | 2
        neutral | 3 | 3
    """,
}
"""By scale: the phrase, its bounds (open where there is none above), and whether they are our reading of a word."""
UNREAD = {
    Scale.PER_DAY: ("不知道", "记不清", "unknown", "n/a", "ask Mr Wang", "半天一个", "5 or 6 or 7", "between one and"),
    Scale.MONEY: ("每天50", "a lot"),
    Scale.RATIO: ("大部分好", "120%", "0:0", "mostly good"),
    Scale.RANK: ("5-1位", "第0位", "somewhere"),
    Scale.SCORE: ("6/5", "ask again"),
}


@pytest.mark.parametrize("scale", PHRASES, ids=lambda scale: scale.name)
def test_a_phrase_is_read_as_a_person_means_it_and_kept_as_it_was_written(scale: Scale) -> None:
    for line in PHRASES[scale].strip().splitlines():
        text, low, high, *about = (part.strip() for part in line.split("|"))
        read = read_estimate(text, scale)
        assert (read.low, read.high) == (Decimal(low), None if high == "open" else Decimal(high)), text
        assert read.approximate == bool(about), text
        assert read.text == text
        assert Estimated(scale).parse(text) == text, "what is stored is what was written"
        assert read_estimate(read.text, scale) == read


def test_there_are_enough_of_them_in_both_languages() -> None:
    phrases = [line for table in PHRASES.values() for line in table.strip().splitlines()]
    chinese = [phrase for phrase in phrases if any("\u4e00" <= letter <= "\u9fff" for letter in phrase)]
    assert len(chinese) >= 60
    assert len(phrases) - len(chinese) >= 60


@pytest.mark.parametrize("scale", UNREAD, ids=lambda scale: scale.name)
def test_what_cant_be_read_stays_text_and_nothing_is_guessed(scale: Scale) -> None:
    for text in UNREAD[scale]:
        read = read_estimate(text, scale)
        assert not read.is_read, text
        assert read.text == text
        assert read.reading is None
