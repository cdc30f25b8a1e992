"""What reps and clients say to each other in an invented agency, in Chinese and in English."""

from __future__ import annotations

from dataclasses import dataclass

Said = tuple[str, str, str, str, int]
"""What it was about, why, how it was settled, what follows, and how it moves satisfaction (-1, 0 or 1)."""


@dataclass(frozen=True, slots=True)
class Words:
    """The texts of one language."""

    talks: tuple[Said, ...]
    missed: str
    retry: str
    places: tuple[str, ...]
    weekly: str
    monthly: str
    renewal: str
    summary: str
    check: str
    cancelled: tuple[str, ...]
    complaints: tuple[tuple[str, str, str, str], ...]
    """Category, what, answer, internal note."""
    steps: tuple[str, ...]
    answers: tuple[str, ...]
    commentary: str
    rose: str
    fell: str
    steady: str
    done: tuple[str, ...]
    next: tuple[str, ...]
    reply: str
    purposes: tuple[str, ...]
    size: tuple[str, ...]
    regions: tuple[str, ...]
    advantages: tuple[str, ...]
    best_times: tuple[str, ...]
    modifiers: tuple[str, ...]
    groups: tuple[str, ...]


CHINESE = Words(
    talks=(
        ("通报上周访问量和消费", "每周例行回访", "逐项说明，客户认可", "下周继续跟踪排名", 0),
        ("客户反映咨询电话增多", "关键词进入首页", "记录来电来源，建议前台登记", "月底统计来电", 1),
        ("客户想增加关键词", "新产品上市", "给出8个备选词和预估消费", "周五前发报价", 1),
        ("询问排名下降的原因", "同行提高了出价", "建议调整出价和创意", "三天后复查排名", -1),
        ("讨论余额和续费", "余额将用完", "客户同意月底前充值", "提醒财务开票", 0),
        ("落地页打不开", "客户更换了服务器", "请网管修复链接，暂停两个词", "明天复查", -1),
        ("介绍月度汇总", "汇总已发送", "逐页讲解效果对比", "等客户回填咨询数", 1),
        ("老板出差，与前台沟通", "负责人不在", "请转告来电要点", "约负责人回来再谈", 0),
        ("客户询问同行投放情况", "年底预算", "说明行业均值", "准备预算建议", 0),
        ("更换网站图片和电话", "公司搬迁", "已核对新号码和地址", "两天内检查页面", 0),
        ("核对地域设置", "外省点击偏多", "改为只投华东", "一周后看数据", 0),
        ("客户表扬服务及时", "问题当天解决", "感谢并约定下次回访", "", 1),
    ),
    missed="无人接听",
    retry="未接通，改日再拨",
    places=("办公室座机", "手机", "微信语音"),
    weekly="每周回访",
    monthly="每月两次回访",
    renewal="商谈续费",
    summary="讲解上月汇总",
    check="投诉处理后回访",
    cancelled=("客户放假", "客户主动来电，已谈过", "与投诉回访合并"),
    complaints=(
        ("clicks", "外省点击太多，要求退费", "已核查并改为只投华东，退还无效点击。", "地域设置被误改"),
        ("effect", "咨询比上月少", "已增加关键词并调整时段，一周后回访。", "旺季已过，属正常波动"),
        ("landing_page", "三个关键词的落地页不对", "链接已更正。", "批量修改时出错"),
        ("billing", "发票抬头是旧公司名", "新发票已寄出。", "客户未通知更名"),
        ("service", "一周内来电两次，打扰工作", "以后按约定时间回访。", "排班重复"),
        ("other", "上月没有收到汇总", "汇总已补发。", "邮箱已满被退回"),
    ),
    steps=("已核对后台数据", "已联系平台修改设置", "已电话说明处理经过"),
    answers=("比较满意", "希望多介绍同行情况", "电话多了", "", "再看看效果", "服务很及时"),
    commentary="{month}月平均每天{visits}次访问，{trend}；收到{inquiries}个咨询，其中{phone}个是电话。",
    rose="比上月增加{share}%",
    fell="比上月减少{share}%",
    steady="与上月持平",
    done=("回访{calls}次；新增3个首页关键词。", "回访{calls}次；修正2条落地页链接。", "回访{calls}次；优化创意，调整时段。"),
    next=("新增4个关键词，月中给出报价。", "检查落地页，争取再上2个首页词。", "按预算调整出价，下旬再次回访。"),
    reply="咨询数已回填；希望下月增加新产品的词。",
    purposes=("讲上月数据", "报4个新词的价格", "谈充值方案", "确认新联系人电话"),
    size=("20人以下", "20–50人", "50–100人", "100–300人"),
    regions=("华东", "江浙沪", "全国", "华东、日本", "全国及东南亚"),
    advantages=("自有设计，50件起订", "交货快，七天出样", "通过质量体系认证", "自产自销，价格稳定", "二十年老厂"),
    best_times=("上午", "11:30以前", "下午两点后", "16:00以后", ""),
    modifiers=(
        "厂家", "价格", "批发", "定制", "公司", "哪家好", "供应商", "报价", "品牌", "加工", "生产厂家", "直销", "型号", "图片",
    ),
    groups=("产品词", "厂家词", "价格词", "地区词", "品牌词"),
)  # fmt: skip

ENGLISH = Words(
    talks=(
        ("Went through last week's visits and spend", "Regular call", "Explained each figure; all agreed", "Watch ranks", 0),
        ("More inquiry calls than before", "More keywords on the first page", "Asked them to note the source", "Count calls", 1),
        ("Wants more keywords", "New product line", "Offered 8 keywords with expected spend", "Send prices by Friday", 1),
        ("Asked why ranks fell", "A rival raised bids", "Suggested new bids and titles", "Check ranks in 3 days", -1),
        ("Balance and top-up", "Balance is running out", "They will pay before month's end", "Tell accounts", 0),
        ("Landing page did not open", "They moved their server", "Paused 2 keywords until mended", "Check tomorrow", -1),
        ("Presented the monthly summary", "Summary was sent", "Went through before and after", "Wait for reply sheet", 1),
        ("Owner travelling, spoke to the front desk", "Owner is away", "Left the main points", "Call the owner later", 0),
        ("Asked what others in the trade spend", "Budget for next year", "Explained the usual range", "Prepare a proposal", 0),
        ("New pictures and phone number on the site", "The company moved", "Checked number and address", "Check the page", 0),
        ("Checked the region setting", "Clicks from outside the region", "Limited to their own region", "Look in a week", 0),
        ("Praised the quick help", "Solved on the same day", "Thanked them, agreed on the next call", "", 1),
    ),
    missed="No answer",
    retry="Nobody reached, call again",
    places=("Office phone", "Mobile", "Message call"),
    weekly="Weekly call",
    monthly="Twice-monthly call",
    renewal="Talk about the renewal",
    summary="Go through last month's summary",
    check="Check after the complaint",
    cancelled=("Client on holiday", "Client called first", "Joined with the complaint call"),
    complaints=(
        ("clicks", "Clicks from outside the sales region", "Region corrected, clicks credited.", "Setting changed by mistake"),
        ("effect", "Fewer inquiries than last month", "Keywords added, hours changed.", "End of the season"),
        ("landing_page", "Landing page wrong in 3 keywords", "Links corrected.", "Mistake in a bulk change"),
        ("billing", "Invoice shows the old company name", "New invoice sent.", "We were not told of the new name"),
        ("service", "Called twice in one week", "We now call at the agreed time.", "Planned twice"),
        ("other", "No report for last month", "The report was sent again.", "Their mailbox was full"),
    ),
    steps=("Figures checked", "Platform asked to correct the setting", "Explained on the phone what was done"),
    answers=("Quite satisfied", "Wants to hear more about the trade", "More calls", "", "Will wait and see", "Quick service"),
    commentary="{month}: {visits} visits a day, {trend}; {inquiries} inquiries, {phone} of them calls.",
    rose="{share}% more than the month before",
    fell="{share}% less than the month before",
    steady="as many as the month before",
    done=("{calls} calls; 3 more keywords on the first page.", "{calls} calls; 2 links corrected.", "{calls} calls; new titles."),
    next=("Add 4 keywords, prices by mid-month.", "Check landing pages.", "Fit bids to the budget, call again after the 20th."),
    reply="Inquiries filled in; asks for keywords of the new product.",
    purposes=("Go through last month", "Prices for 4 new keywords", "Offer for the top-up", "Confirm the new contact's number"),
    size=("under 20", "20–50", "50–100", "100–300"),
    regions=("East China", "Whole country", "East China, Japan", "Europe", "Worldwide"),
    advantages=("Own design, from 50 pieces", "Samples in 7 days", "Certified quality", "Stable prices", "20 years in the trade"),
    best_times=("mornings", "before 11:30", "after 14:00", "after 16:00", ""),
    modifiers=(
        "supplier", "price", "wholesale", "custom", "manufacturer", "best", "factory", "quote", "buy", "near me", "online",
        "catalogue", "types", "bulk",
    ),
    groups=("Products", "Makers", "Prices", "Places", "Brand"),
)  # fmt: skip


def words_for(*, chinese: bool) -> Words:
    """The texts in a client's language."""
    return CHINESE if chinese else ENGLISH
