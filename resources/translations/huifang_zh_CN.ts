<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
  <context>
    <name>Huifang</name>
    <message numerus="yes">
      <source>%n answer(s)</source>
      <translation>
        <numerusform>%n份</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n answer(s), {month} {mean}</source>
      <translation>
        <numerusform>%n份，{month} {mean}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n backup(s), the latest {name}</source>
      <translation>
        <numerusform>共%n份备份，最近一份 {name}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n beyond the table, left out</source>
      <translation>
        <numerusform>%n个超出表格，不写入</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n call(s)</source>
      <translation>
        <numerusform>通话%n次</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n call(s) aren't saved yet.</source>
      <translation>
        <numerusform>有%n个通话尚未保存。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n call(s) planned to ask for answers</source>
      <translation>
        <numerusform>已安排%n次回访催收回执</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n callback(s)</source>
      <translation>
        <numerusform>%n个回访</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n callback(s) and complaint(s) at other reps' clients go along.</source>
      <translation>
        <numerusform>其他客户经理的客户那里的%n个回访和投诉也一并移交。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n callback(s) became overdue</source>
      <translation>
        <numerusform>%n个回访变为逾期</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n callback(s) find a day.</source>
      <translation>
        <numerusform>%n个回访已找到日期。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n callback(s) moved to {day}</source>
      <translation>
        <numerusform>%n个回访已改到{day}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n callback(s) of the next two weeks are not planned yet.</source>
      <translation>
        <numerusform>未来两周还有%n个回访未安排。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n callback(s) of {rep} to {stand_in}</source>
      <translation>
        <numerusform>{rep}的%n次回访转给{stand_in}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n callback(s) spread over {days} days</source>
      <translation>
        <numerusform>%n个回访已分摊到{days}天</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n callback(s) written to {file}</source>
      <translation>
        <numerusform>已将%n个回访写入{file}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n can't be taken, with the reason below</source>
      <translation>
        <numerusform>%n个无法写入，原因见下</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n cell(s) change(s)</source>
      <translation>
        <numerusform>%n个单元格将更改</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n cell(s) changed</source>
      <translation>
        <numerusform>已修改%n个单元格</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n cell(s) of “{file}” were changed both here and in the file, so nothing was imported.</source>
      <translation>
        <numerusform>“{file}”有%n个单元格两边都改过，未导入任何内容。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n cell(s) selected</source>
      <translation>
        <numerusform>已选%n个单元格</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n cell(s) that could not be read stay as they are.</source>
      <translation>
        <numerusform>%n个无法读取的单元格保持不变。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n change(s) by others</source>
      <translation>
        <numerusform>他人更改%n处</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n checklist item(s) open</source>
      <translation>
        <numerusform>清单未完成%n项</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n chosen</source>
      <translation>
        <numerusform>已选%n项</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n client(s)</source>
      <translation>
        <numerusform>%n位客户</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n client(s) are asked. Marks from calls and reply sheets count from today, too.</source>
      <translation>
        <numerusform>将询问%n个客户。从今天起，通话和回填表中的满意度也计入。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n client(s) are due on another day, none with a promised callback</source>
      <translation>
        <numerusform>%n个客户的到期日改变，已约定的回访不变</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n client(s) are not the same</source>
      <translation>
        <numerusform>%n位客户不是同一家</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n client(s) came by recommendation. Of them became clients: {won}; paid: {amount}.</source>
      <translation>
        <numerusform>%n位客户经推荐而来。其中成交：{won}；付款：{amount}。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n client(s) for {rep}; open callbacks: {callbacks}, open complaints: {complaints}.</source>
      <translation>
        <numerusform>%n位客户交给{rep}；未完成回访：{callbacks}，未结投诉：{complaints}。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n client(s) generated</source>
      <translation>
        <numerusform>已生成%n个客户</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n client(s) handed over to {rep}</source>
      <translation>
        <numerusform>%n位客户已移交给{rep}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n client(s) in {month}</source>
      <translation>
        <numerusform>{month}，%n个客户</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n client(s) lapsed</source>
      <translation>
        <numerusform>%n个客户失效</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n client(s) merged into {kept}</source>
      <translation>
        <numerusform>%n位客户并入{kept}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n client(s) moved to the trash</source>
      <translation>
        <numerusform>%n个客户已移到回收站</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n client(s) restored</source>
      <translation>
        <numerusform>已恢复%n个客户</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n client(s) stay(s), being there already.</source>
      <translation>
        <numerusform>%n位客户已在那里，保持不变。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n client(s) were sent their summary and have not sent the reply sheet back.</source>
      <translation>
        <numerusform>%n个客户已收到汇总，尚未交回回执。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n complaint(s)</source>
      <translation>
        <numerusform>投诉%n件</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n complaint(s) past the promise</source>
      <translation>
        <numerusform>%n个投诉超过承诺期限</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n complaint(s), sorted by the time left to the promise</source>
      <translation>
        <numerusform>投诉%n件，按距承诺的剩余时间排序</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n conflict(s) still open. Choose a value to commit.</source>
      <translation>
        <numerusform>还有%n处冲突。选择取值后才能提交。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n contact(s) written to {file}</source>
      <translation>
        <numerusform>已将%n位联系人写入{file}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n day(s)</source>
      <translation>
        <numerusform>%n天</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n day(s) after the call of {day}</source>
      <translation>
        <numerusform>{day}通话后%n天</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n day(s) after the callback of {day}</source>
      <translation>
        <numerusform>{day}回访后%n天</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n day(s) ago</source>
      <translation>
        <numerusform>%n天前</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n day(s) before the longest gap</source>
      <translation>
        <numerusform>距最长间隔还有%n天</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n day(s) have figures at both, of these the same: {equal}. Whose count? In brackets the spend then.</source>
      <translation>
        <numerusform>有%n天两边都有数据，其中相同的：{equal}天。以谁为准？括号内是合并后的消费。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n day(s) in sight</source>
      <translation>
        <numerusform>显示%n天</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n day(s) late</source>
      <translation>
        <numerusform>超期%n天</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n day(s) missing</source>
      <comment>short</comment>
      <translation>
        <numerusform>缺%n天</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n day(s) of figures are known like this already</source>
      <translation>
        <numerusform>%n天的数据与现有相同</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n day(s) of {month} have no figures</source>
      <translation>
        <numerusform>{month}有%n天缺数据</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n day(s), {span}</source>
      <translation>
        <numerusform>%n天，{span}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n entry(ies) are there twice word for word and count once.</source>
      <translation>
        <numerusform>有%n条记录两边完全相同，只保留一条。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n figure(s) entered</source>
      <translation>
        <numerusform>已录入%n个数据</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n find(s) no room and stay(s) overdue; allow more days or more a day.</source>
      <translation>
        <numerusform>%n个排不下，仍为逾期；请增加天数或每天个数。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n find(s) no room and stay(s) where it is.</source>
      <translation>
        <numerusform>%n个排不下，保持原日期。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n further field(s) hold the same everywhere, or only one client has a value.</source>
      <translation>
        <numerusform>其余%n个字段各家相同，或只有一家填了值。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n group(s) of clients that may be the same; very likely: {sure}. Merge them, or say that they aren't.</source>
      <translation>
        <numerusform>有%n组客户可能是同一家，其中很可能的：{sure}组。请合并，或标明不是同一家。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n hidden or filtered row(s) of the sheet “{sheet}” were read too.</source>
      <translation>
        <numerusform>工作表“{sheet}”中隐藏或筛选掉的 %n 行也已读取。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n import(s)</source>
      <translation>
        <numerusform>%n次导入</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n inquiry(s)</source>
      <translation>
        <numerusform>%n 次咨询</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n keyword(s)</source>
      <translation>
        <numerusform>%n个关键词</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n keyword(s) added</source>
      <translation>
        <numerusform>增加%n个关键词</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n keyword(s) have no landing page</source>
      <translation>
        <numerusform>%n个关键词没有落地页</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n keyword(s) of {client} added</source>
      <translation>
        <numerusform>已为{client}添加%n个关键词</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n keyword(s) taken out</source>
      <translation>
        <numerusform>去掉%n个关键词</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n keyword(s), {enough} are enough</source>
      <translation>
        <numerusform>%n个关键词，满{enough}个才算足够</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n line(s) can't be taken</source>
      <translation>
        <numerusform>%n行无法识别</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n line(s) on the list</source>
      <translation>
        <numerusform>清单%n项</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n mark(s)</source>
      <translation>
        <numerusform>%n次评分</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n month(s)</source>
      <translation>
        <numerusform>%n个月</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n month(s) spread over their days, {span}</source>
      <translation>
        <numerusform>%n个月的合计，分摊到各天，{span}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n more</source>
      <translation>
        <numerusform>另有%n条</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n more by cadence, the last on {day}</source>
      <translation>
        <numerusform>另有%n个按频率的回访，最后一个在{day}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n more done</source>
      <translation>
        <numerusform>另有%n项完成</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n more tab(s)</source>
      <translation>
        <numerusform>另有%n个标签</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n new</source>
      <translation>
        <numerusform>%n个新词</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n next callback(s) of earlier calls lie in the past and were not planned.</source>
      <translation>
        <numerusform>以往通话中有 %n 个“下次回访”已过期，未列入计划。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n not answered</source>
      <translation>
        <numerusform>%n份未回复</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n not sent yet</source>
      <translation>
        <numerusform>%n份未发送</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n of the next days hold(s) more than a day's calls then.</source>
      <translation>
        <numerusform>届时接下来有%n天的回访超过一天的容量。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n page(s) written to {file}</source>
      <translation>
        <numerusform>已将%n页写入 {file}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n period(s)</source>
      <translation>
        <numerusform>%n 个服务期</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n promised call(s) are due</source>
      <translation>
        <numerusform>%n个约定的回访到时间了</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n promised call(s) have passed</source>
      <translation>
        <numerusform>%n个约定的回访已过时间</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n promised call(s) missed</source>
      <translation>
        <numerusform>错过%n个已承诺的电话</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n promised one(s) need(s) a decision: choose a stand-in, or agree on another day.</source>
      <translation>
        <numerusform>%n个已承诺的需要决定：请选择代班人，或另约日期。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n promised one(s) stay(s): call, or agree on another day.</source>
      <translation>
        <numerusform>%n个已承诺的不动：请致电，或另约日期。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n rank(s) down</source>
      <translation>
        <numerusform>下降%n位</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n rank(s) up</source>
      <translation>
        <numerusform>上升%n位</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n ready</source>
      <translation>
        <numerusform>%n份就绪</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n record(s)</source>
      <translation>
        <numerusform>%n条记录</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n record(s) and {days} days of figures</source>
      <translation>
        <numerusform>%n条记录和{days}天的数据</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n rep(s) are new: {names}.</source>
      <translation>
        <numerusform>新增%n位客户经理：{names}。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n rep(s) changed</source>
      <translation>
        <numerusform>已修改%n名客户经理</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n reply sheet(s) from {folder}</source>
      <translation>
        <numerusform>{folder}中的%n份回执</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n row(s)</source>
      <translation>
        <numerusform>%n行</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n row(s) copied</source>
      <translation>
        <numerusform>已复制%n行</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n row(s) read</source>
      <translation>
        <numerusform>已读取%n行</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n row(s) will be written in one step that can be undone.</source>
      <translation>
        <numerusform>将写入%n行，可一步撤销。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n row(s) written to {file}</source>
      <translation>
        <numerusform>已将%n行写入 {file}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n score(s) move by 5 points or more</source>
      <translation>
        <numerusform>%n个客户的健康度变动5分及以上</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n service period(s) ended</source>
      <translation>
        <numerusform>%n个服务期结束</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n step(s) written since then will be gone. The state of now is backed up first, so you can come back.</source>
      <translation>
        <numerusform>此后的 %n 个步骤将不再存在。会先备份当前状态，随时可以恢复回来。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n summary(ies) written</source>
      <translation>
        <numerusform>已写出%n份月度汇总</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n summary(s)</source>
      <translation>
        <numerusform>%n份月度汇总</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n summary(s) printed</source>
      <translation>
        <numerusform>已打印%n份月度汇总</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n summary(s) sent</source>
      <translation>
        <numerusform>%n份月度汇总已发送</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n summary(s) sent to {printer}</source>
      <translation>
        <numerusform>%n份汇总已发往{printer}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n summary(s) written to {folder}</source>
      <translation>
        <numerusform>%n份汇总已写入“{folder}”</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n there already</source>
      <translation>
        <numerusform>%n个已有</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n thing(s) restored</source>
      <translation>
        <numerusform>已恢复%n项</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n to {rep}</source>
      <translation>
        <numerusform>%n次转给{rep}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n working day(s) left</source>
      <translation>
        <numerusform>剩%n个工作日</numerusform>
      </translation>
    </message>
    <message>
      <source>&amp;Call</source>
      <translation>回访(&amp;C)</translation>
    </message>
    <message>
      <source>&amp;Client</source>
      <translation>客户(&amp;C)</translation>
    </message>
    <message>
      <source>&amp;Edit</source>
      <translation>编辑(&amp;E)</translation>
    </message>
    <message>
      <source>&amp;Export view…</source>
      <translation>导出当前列表(&amp;E)…</translation>
    </message>
    <message>
      <source>&amp;File</source>
      <translation>文件(&amp;F)</translation>
    </message>
    <message>
      <source>&amp;Help</source>
      <translation>帮助(&amp;H)</translation>
    </message>
    <message>
      <source>&amp;Import a file…</source>
      <translation>导入文件(&amp;I)…</translation>
    </message>
    <message>
      <source>&amp;Log a call…</source>
      <translation>记录通话(&amp;L)…</translation>
    </message>
    <message>
      <source>&amp;Month overview of all clients…</source>
      <translation>全部客户月度总览(&amp;M)…</translation>
    </message>
    <message>
      <source>&amp;New complaint…</source>
      <translation>记投诉(&amp;N)…</translation>
    </message>
    <message>
      <source>&amp;Print call sheet…</source>
      <translation>打印回访单(&amp;P)…</translation>
    </message>
    <message>
      <source>&amp;Print client card…</source>
      <translation>打印客户卡(&amp;P)…</translation>
    </message>
    <message>
      <source>&amp;Print the complaint…</source>
      <translation>打印投诉(&amp;P)…</translation>
    </message>
    <message>
      <source>&amp;Print…</source>
      <translation>打印(&amp;P)…</translation>
    </message>
    <message>
      <source>&amp;Redo</source>
      <translation>重做(&amp;R)</translation>
    </message>
    <message>
      <source>&amp;Reschedule…</source>
      <translation>改期(&amp;R)…</translation>
    </message>
    <message>
      <source>&amp;Restore a backup…</source>
      <translation>恢复备份(&amp;R)…</translation>
    </message>
    <message>
      <source>&amp;Save</source>
      <translation>保存(&amp;S)</translation>
    </message>
    <message>
      <source>&amp;Tools</source>
      <translation>工具(&amp;T)</translation>
    </message>
    <message>
      <source>&amp;Undo</source>
      <translation>撤销(&amp;U)</translation>
    </message>
    <message>
      <source>&amp;View</source>
      <translation>视图(&amp;V)</translation>
    </message>
    <message>
      <source>(public holidays of that year are not known yet)</source>
      <translation>（该年节假日尚未公布）</translation>
    </message>
    <message>
      <source>+3, tue, 12/5</source>
      <translation>+3、周二、12/5</translation>
    </message>
    <message>
      <source>0 to 100</source>
      <translation>0至100</translation>
    </message>
    <message>
      <source>1 to 5</source>
      <translation>1到5分</translation>
    </message>
    <message>
      <source>1 to 5 gives the mark · Del declines · Enter calls</source>
      <translation>按1至5打分 · Del 拒答 · Enter 回访</translation>
    </message>
    <message>
      <source>10:30</source>
      <translation>10:30</translation>
    </message>
    <message>
      <source>12/5, +3, tue</source>
      <translation>12/5、+3、周二</translation>
    </message>
    <message>
      <source>12/5, +3, tue and 下周二 are understood</source>
      <translation>可写 12/5、+3、周二、下周二</translation>
    </message>
    <message>
      <source>15 May, &lt; 15 May, 1 May..15 May, 2026-05, last 7 days, over 10 days ago, &gt; 10 days ago for later than that day, - for empty</source>
      <translation>5月15日、&lt; 5月15日、5月1日到5月15日、2026-05、近7天、超过10天、&gt; 10天前（晚于那一天）、-（为空）</translation>
    </message>
    <message>
      <source>150, &gt;= 150, 10..20 or between 10 and 20, ! 0 for not, - for empty</source>
      <translation>150、&gt;= 150、10..20（10到20）、! 0（不是0）、-（为空）</translation>
    </message>
    <message>
      <source>30 days</source>
      <translation>30天</translation>
    </message>
    <message>
      <source>360 search promotion</source>
      <translation>360搜索推广</translation>
    </message>
    <message>
      <source>7-day mean</source>
      <translation>7天均值</translation>
    </message>
    <message>
      <source>90 days</source>
      <translation>90天</translation>
    </message>
    <message>
      <source>A cadence kept only through the front desk is not green.</source>
      <translation>只联系到前台，不算按周期回访。</translation>
    </message>
    <message>
      <source>A call can't have taken place later than now.</source>
      <translation>通话时间不能晚于现在。</translation>
    </message>
    <message>
      <source>A call needs its day, and no column holds one.</source>
      <translation>通话记录需要日期，表中没有这一列。</translation>
    </message>
    <message>
      <source>A call of the future can't have taken place; plan it as a callback.</source>
      <translation>日期在将来，不可能已经通话；请作为回访计划导入。</translation>
    </message>
    <message>
      <source>A call or an answer that was agreed for a day, beside the next callback</source>
      <translation>除下次回访外，与客户约定某天要打的电话或要给的答复</translation>
    </message>
    <message>
      <source>A call that took place is written down here when it is made; a day alone is no call.</source>
      <translation>通话在拨打时记录，只有日期不算通话。</translation>
    </message>
    <message>
      <source>A callback is promised for {day}</source>
      <translation>约定{day}回访</translation>
    </message>
    <message>
      <source>A callback needs its day, and no column holds one.</source>
      <translation>回访需要日期，表中没有这一列。</translation>
    </message>
    <message>
      <source>A callback was planned for {day} meanwhile.</source>
      <translation>其间已安排{day}的回访。</translation>
    </message>
    <message>
      <source>A client can have a language of its own.</source>
      <translation>每个客户可单独设定语言。</translation>
    </message>
    <message>
      <source>A client can't be merged with itself.</source>
      <translation>客户不能与自己合并。</translation>
    </message>
    <message>
      <source>A client of this name is known already: {client}.</source>
      <translation>已有同名客户：{client}。</translation>
    </message>
    <message>
      <source>A complaint can't have been received later than now.</source>
      <translation>投诉的受理时间不能晚于现在。</translation>
    </message>
    <message>
      <source>A complaint isn't let go: answer it, or extend its promise on the Complaints page</source>
      <translation>投诉不能放过：请答复，或在投诉页延长期限</translation>
    </message>
    <message>
      <source>A copy of row {row}; it is offered as new.</source>
      <translation>是第{row}行的副本，作为新增处理。</translation>
    </message>
    <message>
      <source>A database file can't lie on a network drive, where it would be damaged sooner or later.</source>
      <translation>数据库文件不能放在网络驱动器上，迟早会损坏。</translation>
    </message>
    <message>
      <source>A day</source>
      <translation>日均</translation>
    </message>
    <message>
      <source>A fault of the program stopped this: {work}.</source>
      <translation>程序出错，已中止：{work}。</translation>
    </message>
    <message>
      <source>A file of another agency, or a backup. This one stays as it is.</source>
      <translation>另一家代理公司的文件，或一份备份。当前文件保持不变。</translation>
    </message>
    <message>
      <source>A folder of reply sheets…</source>
      <translation>整个文件夹的回执…</translation>
    </message>
    <message>
      <source>A lapse is noted before a client is won back.</source>
      <translation>先登记失效，才能登记挽回。</translation>
    </message>
    <message>
      <source>A later step wrote these days.</source>
      <translation>此后的步骤又写过这些天。</translation>
    </message>
    <message>
      <source>A message names client, contact, number and purpose, also while the window is hidden.</source>
      <translation>消息写明客户、联系人、号码和事由，窗口隐藏时也会显示。</translation>
    </message>
    <message>
      <source>A month is spread evenly over its days; daily figures that were imported stay as they are.</source>
      <translation>月度数据平均分摊到当月各天；已导入的每日数据不变。</translation>
    </message>
    <message>
      <source>A name, code or username is taken, or a record that is referred to doesn't exist.</source>
      <translation>名称、编号或用户名已被使用，或引用的记录不存在。</translation>
    </message>
    <message>
      <source>A new client</source>
      <translation>新客户</translation>
    </message>
    <message>
      <source>A new row needs “{field}”.</source>
      <translation>新行必须填写“{field}”。</translation>
    </message>
    <message>
      <source>A payment needs both its day and its amount.</source>
      <translation>续费/充值要同时有日期和金额。</translation>
    </message>
    <message>
      <source>A promise of N working days does not count the day on which it is given.</source>
      <translation>承诺N个工作日时，承诺当天不计。</translation>
    </message>
    <message>
      <source>A promised reply isn't moved in the calendar; nothing was changed.</source>
      <translation>承诺的答复不能在日历中移动，未做任何更改。</translation>
    </message>
    <message>
      <source>A prospect has no account yet.</source>
      <translation>潜在客户还没有账户。</translation>
    </message>
    <message>
      <source>A quarter</source>
      <translation>一个季度</translation>
    </message>
    <message>
      <source>A score is a number from 0 to 100.</source>
      <translation>分数是0到100的数字。</translation>
    </message>
    <message>
      <source>A service period needs its end, and no column holds one.</source>
      <translation>服务期需要到期日，表中没有这一列。</translation>
    </message>
    <message>
      <source>A situation keeps at least one phrase.</source>
      <translation>每种情形至少保留一条用语。</translation>
    </message>
    <message>
      <source>A table needs a row of titles: the client's name or username for a list, a date and visits or clicks for daily figures.</source>
      <translation>表格需要有标题行：名单要有客户名称或用户名，每日数据要有日期以及访问量或点击量。</translation>
    </message>
    <message>
      <source>A text of {length} characters is too long.</source>
      <translation>文字有{length}个字符，太长。</translation>
    </message>
    <message>
      <source>A weight is below 0.</source>
      <translation>权重小于0。</translation>
    </message>
    <message>
      <source>A working day</source>
      <translation>每个工作日</translation>
    </message>
    <message>
      <source>A year earlier</source>
      <translation>去年同期</translation>
    </message>
    <message>
      <source>A year is not printed; show a month, a week or a day and print that</source>
      <translation>不能打印全年；请切换到月、周或日视图再打印</translation>
    </message>
    <message>
      <source>A {paper} is not about single clients.</source>
      <translation>{paper} 不针对单个客户。</translation>
    </message>
    <message>
      <source>A4</source>
      <translation>A4</translation>
    </message>
    <message>
      <source>About Huifang</source>
      <translation>关于回访</translation>
    </message>
    <message>
      <source>About the client</source>
      <translation>客户概况</translation>
    </message>
    <message>
      <source>About the selected client</source>
      <translation>所选客户</translation>
    </message>
    <message>
      <source>Above the words about the month</source>
      <translation>放在本月点评之前</translation>
    </message>
    <message>
      <source>Absence</source>
      <translation>缺勤</translation>
    </message>
    <message>
      <source>Absence of {rep} removed</source>
      <translation>已删除{rep}的缺勤</translation>
    </message>
    <message>
      <source>Absence of {rep}: {handed} handed on, {moved} moved</source>
      <translation>{rep}缺勤：转交{handed}个，调整{moved}个</translation>
    </message>
    <message>
      <source>Absences</source>
      <translation>缺勤</translation>
    </message>
    <message>
      <source>Absence…</source>
      <translation>缺勤…</translation>
    </message>
    <message>
      <source>Acknowledged at</source>
      <translation>确认时间</translation>
    </message>
    <message>
      <source>Active</source>
      <translation>在岗</translation>
    </message>
    <message>
      <source>Active on the first day</source>
      <translation>月初服务中</translation>
    </message>
    <message>
      <source>Add</source>
      <translation>添加</translation>
    </message>
    <message>
      <source>Add a contact first; people who left their company are left out.</source>
      <translation>请先添加联系人；已离职的不列入。</translation>
    </message>
    <message>
      <source>Add a note on {day}…</source>
      <translation>在{day}加备注…</translation>
    </message>
    <message>
      <source>Add a note to the chart…</source>
      <translation>在图表上加备注…</translation>
    </message>
    <message>
      <source>Add a note…</source>
      <translation>加备注…</translation>
    </message>
    <message>
      <source>Add an absence</source>
      <translation>登记缺勤</translation>
    </message>
    <message>
      <source>Add baseline…</source>
      <translation>添加服务前情况…</translation>
    </message>
    <message>
      <source>Add client</source>
      <translation>添加客户</translation>
    </message>
    <message>
      <source>Add contact</source>
      <translation>添加联系人</translation>
    </message>
    <message>
      <source>Add keywords…</source>
      <translation>添加关键词…</translation>
    </message>
    <message>
      <source>Add payment…</source>
      <translation>添加续费/充值…</translation>
    </message>
    <message>
      <source>Add period…</source>
      <translation>添加服务期…</translation>
    </message>
    <message>
      <source>Add some, or import a keyword report.</source>
      <translation>先添加，或导入关键词报告。</translation>
    </message>
    <message>
      <source>Add the baseline</source>
      <translation>添加服务前情况</translation>
    </message>
    <message>
      <source>Add the contact on the sheet of contacts first.</source>
      <translation>请先在联系人工作表中添加。</translation>
    </message>
    <message>
      <source>Add the reps in the settings first.</source>
      <translation>先在设置中添加客户经理。</translation>
    </message>
    <message>
      <source>Add them up</source>
      <translation>相加</translation>
    </message>
    <message numerus="yes">
      <source>Added %n keyword(s)</source>
      <translation>
        <numerusform>新增%n个关键词</numerusform>
      </translation>
    </message>
    <message>
      <source>Address</source>
      <translation>地址</translation>
    </message>
    <message>
      <source>Advantages</source>
      <translation>优势</translation>
    </message>
    <message>
      <source>After</source>
      <translation>服务后</translation>
    </message>
    <message>
      <source>After ({time})</source>
      <translation>服务后（{time}）</translation>
    </message>
    <message>
      <source>After closing: check after</source>
      <translation>结案后复查间隔</translation>
    </message>
    <message>
      <source>Again in 90 days</source>
      <translation>90天内再投诉</translation>
    </message>
    <message>
      <source>Agencies</source>
      <translation>代理公司</translation>
    </message>
    <message>
      <source>Agency</source>
      <translation>代理公司</translation>
    </message>
    <message>
      <source>Agenda</source>
      <translation>日程</translation>
    </message>
    <message>
      <source>Agree</source>
      <translation>约定</translation>
    </message>
    <message>
      <source>Agreed or set by a person, so it stays</source>
      <translation>由人约定或设定，保持不变</translation>
    </message>
    <message>
      <source>Agreed with the client, at</source>
      <translation>已与客户约定，时间</translation>
    </message>
    <message>
      <source>All</source>
      <translation>全部</translation>
    </message>
    <message>
      <source>All</source>
      <comment>levels of clients</comment>
      <translation>全部</translation>
    </message>
    <message numerus="yes">
      <source>All %n column(s) were recognised.</source>
      <translation>
        <numerusform>%n列全部识别。</numerusform>
      </translation>
    </message>
    <message>
      <source>All ({count})</source>
      <translation>全部（{count}）</translation>
    </message>
    <message>
      <source>All active</source>
      <translation>全部服务中</translation>
    </message>
    <message>
      <source>All as here</source>
      <translation>全部保留现有</translation>
    </message>
    <message>
      <source>All as in the file</source>
      <translation>全部采用文件</translation>
    </message>
    <message>
      <source>All changes saved</source>
      <translation>更改均已保存</translation>
    </message>
    <message>
      <source>All clients</source>
      <translation>全部客户</translation>
    </message>
    <message>
      <source>All clients and prospects ever put down, by the source that their profile names.</source>
      <translation>所有登记过的客户和潜在客户，按资料中的来源统计。</translation>
    </message>
    <message>
      <source>All clients together: {now}, the month before {before} ({change}).</source>
      <translation>全部客户合计 {now}，上月 {before}（{change}）。</translation>
    </message>
    <message>
      <source>All clients' files would have the same name.</source>
      <translation>所有客户的文件会同名。</translation>
    </message>
    <message>
      <source>All clients: {subject}</source>
      <translation>全部客户：{subject}</translation>
    </message>
    <message>
      <source>All conflicts of the file</source>
      <translation>文件中的全部冲突</translation>
    </message>
    <message>
      <source>All five steps are done.</source>
      <translation>五步都已完成。</translation>
    </message>
    <message>
      <source>All inquiries</source>
      <translation>全部咨询</translation>
    </message>
    <message>
      <source>All of them together</source>
      <translation>全部保留，合在一起</translation>
    </message>
    <message>
      <source>All periods that end in the month.</source>
      <translation>当月到期的全部服务期。</translation>
    </message>
    <message>
      <source>All reps</source>
      <translation>全部客户经理</translation>
    </message>
    <message>
      <source>All reps see it</source>
      <translation>所有客户经理可见</translation>
    </message>
    <message>
      <source>All six are filled</source>
      <translation>六项都已填写</translation>
    </message>
    <message>
      <source>All sources</source>
      <translation>全部来源</translation>
    </message>
    <message>
      <source>All that is shown</source>
      <translation>显示的全部</translation>
    </message>
    <message>
      <source>All time</source>
      <translation>全部时间</translation>
    </message>
    <message>
      <source>All {count}</source>
      <translation>全部{count}</translation>
    </message>
    <message>
      <source>All {number}</source>
      <translation>全部{number}</translation>
    </message>
    <message>
      <source>All {rows} rows arrived; each table was counted and compared by its checksum.</source>
      <translation>{rows}行全部到达；每张表都已清点，并按校验和比对。</translation>
    </message>
    <message>
      <source>Alt+Down next client · Ctrl+Tab next tab · F11 table</source>
      <translation>Alt+Down 下一个客户 · Ctrl+Tab 下一个标签 · F11 表格</translation>
    </message>
    <message>
      <source>Among: {clients}.</source>
      <translation>其中有：{clients}。</translation>
    </message>
    <message>
      <source>Amount</source>
      <translation>金额</translation>
    </message>
    <message>
      <source>An answer was promised for a day that has passed.</source>
      <translation>承诺的答复日期已过。</translation>
    </message>
    <message>
      <source>An earlier row says the same; this one is offered as another.</source>
      <translation>前面有一行内容相同，这一行作为另一条列出。</translation>
    </message>
    <message>
      <source>An empty cell leaves the figure as it is.</source>
      <translation>空单元格不会改变已有数据。</translation>
    </message>
    <message>
      <source>An inquiry cost {cost}, less than in the month before.</source>
      <translation>每次咨询成本{cost}，比上月低。</translation>
    </message>
    <message>
      <source>Announce promised calls</source>
      <translation>提醒约定的回访</translation>
    </message>
    <message>
      <source>Another</source>
      <translation>其他人</translation>
    </message>
    <message>
      <source>Another client has this username already.</source>
      <translation>该用户名已被其他客户使用。</translation>
    </message>
    <message>
      <source>Another database</source>
      <translation>另一个数据库</translation>
    </message>
    <message>
      <source>Another desk</source>
      <translation>另一台电脑</translation>
    </message>
    <message>
      <source>Another file…</source>
      <translation>其他文件…</translation>
    </message>
    <message>
      <source>Another record has its name, code or username by now.</source>
      <translation>现在另一条记录占用了它的名称、编号或用户名。</translation>
    </message>
    <message>
      <source>Another value</source>
      <translation>其他值</translation>
    </message>
    <message>
      <source>Answer</source>
      <translation>回复</translation>
    </message>
    <message>
      <source>Answer by {day}.</source>
      <translation>{day}前答复。</translation>
    </message>
    <message>
      <source>Answer by {time} today.</source>
      <translation>今天{time}前答复。</translation>
    </message>
    <message>
      <source>Answer due on {day}</source>
      <translation>答复期限：{day}</translation>
    </message>
    <message>
      <source>Answer received on</source>
      <translation>收到回复日期</translation>
    </message>
    <message>
      <source>Answer to the client</source>
      <translation>给客户的答复</translation>
    </message>
    <message>
      <source>Answer to the summary of {month}</source>
      <translation>{month}汇总的回复</translation>
    </message>
    <message>
      <source>Answered</source>
      <translation>已答复</translation>
    </message>
    <message numerus="yes">
      <source>Answered %n complaint(s)</source>
      <translation>
        <numerusform>答复%n件投诉</numerusform>
      </translation>
    </message>
    <message>
      <source>Answered in time</source>
      <translation>按时答复</translation>
    </message>
    <message>
      <source>Answered on</source>
      <translation>答复日期</translation>
    </message>
    <message>
      <source>Answered on {day}</source>
      <translation>{day}已答复</translation>
    </message>
    <message>
      <source>Answers wanted by</source>
      <translation>截止日期</translation>
    </message>
    <message>
      <source>Any</source>
      <translation>全部</translation>
    </message>
    <message>
      <source>Apply</source>
      <translation>应用</translation>
    </message>
    <message numerus="yes">
      <source>Apply %n change(s)</source>
      <translation>
        <numerusform>应用%n处更改</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Apply the %n that can be taken</source>
      <translation>
        <numerusform>应用可写入的%n处</numerusform>
      </translation>
    </message>
    <message>
      <source>Arrows go by day and week, Enter shows the day · PgUp, PgDn another year</source>
      <translation>方向键按天、按周移动，Enter 显示当天 · PgUp、PgDn 换年</translation>
    </message>
    <message>
      <source>As for all</source>
      <translation>与全部相同</translation>
    </message>
    <message>
      <source>As in the file</source>
      <translation>采用文件值</translation>
    </message>
    <message>
      <source>As it is here</source>
      <translation>保留现有值</translation>
    </message>
    <message>
      <source>As it was exported: {value}</source>
      <translation>导出时：{value}</translation>
    </message>
    <message>
      <source>As many days before</source>
      <translation>之前同样天数</translation>
    </message>
    <message>
      <source>As of</source>
      <translation>截至</translation>
    </message>
    <message>
      <source>As the system</source>
      <translation>跟随系统</translation>
    </message>
    <message>
      <source>Ask for at least 1 year and no fewer than 0 clients.</source>
      <translation>请写至少1年，客户数不小于0。</translation>
    </message>
    <message>
      <source>Ask for somebody else, and write down who decides now.</source>
      <translation>请找其他人，并记下现在由谁负责。</translation>
    </message>
    <message>
      <source>Ask for the answer to the summary of {month}</source>
      <translation>催收{month}汇总的回执</translation>
    </message>
    <message>
      <source>Ask how satisfied they are</source>
      <translation>询问满意度</translation>
    </message>
    <message>
      <source>Ask how satisfied they are…</source>
      <translation>满意度调查…</translation>
    </message>
    <message>
      <source>Ask the client how it was before the service: about 300 visits, one call a day.</source>
      <translation>问问客户服务前是什么情况：访问300左右，一天一个电话。</translation>
    </message>
    <message>
      <source>Ask the client to fill in the file as it was sent.</source>
      <translation>请让客户在发去的原文件中填写。</translation>
    </message>
    <message>
      <source>Ask the client to send the file back with all its sheets.</source>
      <translation>请让客户连同所有工作表发回文件。</translation>
    </message>
    <message>
      <source>Ask the person who looks after the server about its backups.</source>
      <translation>请向服务器管理员了解备份情况。</translation>
    </message>
    <message>
      <source>Ask the person who looks after the server for the rights to create and change tables.</source>
      <translation>请向服务器管理员申请创建和修改表的权限。</translation>
    </message>
    <message>
      <source>Ask: {point}</source>
      <translation>询问：{point}</translation>
    </message>
    <message>
      <source>At most a day</source>
      <translation>每天最多</translation>
    </message>
    <message>
      <source>At most {most} clients can be told apart; take one away first.</source>
      <translation>最多能分清{most}个客户；先去掉一个。</translation>
    </message>
    <message>
      <source>At risk</source>
      <translation>有风险</translation>
    </message>
    <message numerus="yes">
      <source>At risk: {now} → {then} of %n client(s)</source>
      <translation>
        <numerusform>%n个客户中有风险的：{now} → {then}</numerusform>
      </translation>
    </message>
    <message>
      <source>At the latest on {day}</source>
      <translation>最晚{day}</translation>
    </message>
    <message>
      <source>At the present spend the balance lasts for good.</source>
      <translation>按目前的消费，余额不会用完。</translation>
    </message>
    <message numerus="yes">
      <source>At {mean} a day, the mean of the latest %n day(s) with figures.</source>
      <translation>
        <numerusform>按每天{mean}计算，即最近%n个有数据日的平均值。</numerusform>
      </translation>
    </message>
    <message>
      <source>Attention</source>
      <translation>关注度</translation>
    </message>
    <message>
      <source>Author</source>
      <translation>记录人</translation>
    </message>
    <message>
      <source>Average duration</source>
      <translation>平均访问时长</translation>
    </message>
    <message>
      <source>Away</source>
      <translation>缺勤</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>后退</translation>
    </message>
    <message>
      <source>Back to the computed score</source>
      <translation>恢复计算值</translation>
    </message>
    <message>
      <source>Back to the list (F11)</source>
      <translation>返回列表 (F11)</translation>
    </message>
    <message>
      <source>Back to “{value}”</source>
      <translation>改回“{value}”</translation>
    </message>
    <message>
      <source>Back up now</source>
      <translation>立即备份</translation>
    </message>
    <message>
      <source>Backed up as {name}</source>
      <translation>已备份为 {name}</translation>
    </message>
    <message>
      <source>Backing up</source>
      <translation>正在备份</translation>
    </message>
    <message>
      <source>Backups</source>
      <translation>备份</translation>
    </message>
    <message>
      <source>Bad line</source>
      <translation>听不清</translation>
    </message>
    <message>
      <source>Baidu Tongji</source>
      <translation>百度统计</translation>
    </message>
    <message>
      <source>Baidu search promotion</source>
      <translation>百度搜索推广</translation>
    </message>
    <message>
      <source>Balance</source>
      <translation>余额</translation>
    </message>
    <message>
      <source>Balance is low when it lasts less than</source>
      <translation>余额不足：可用天数少于</translation>
    </message>
    <message>
      <source>Balance lasts</source>
      <translation>余额可用</translation>
    </message>
    <message numerus="yes">
      <source>Balance lasts %n day(s)</source>
      <translation>
        <numerusform>余额可用%n天</numerusform>
      </translation>
    </message>
    <message>
      <source>Balance used up</source>
      <translation>余额已用完</translation>
    </message>
    <message>
      <source>Baseline</source>
      <translation>服务前</translation>
    </message>
    <message>
      <source>Baseline frozen as of {day}</source>
      <translation>服务前状态已冻结，截至{day}</translation>
    </message>
    <message>
      <source>Baseline of {client} added</source>
      <translation>已添加{client}的服务前情况</translation>
    </message>
    <message>
      <source>Baseline of {client} changed</source>
      <translation>已修改{client}的服务前情况</translation>
    </message>
    <message>
      <source>Baseline, {month}</source>
      <translation>服务前，{month}</translation>
    </message>
    <message>
      <source>Batch</source>
      <translation>批次</translation>
    </message>
    <message>
      <source>Batch {batch}; take it back with: huifang undo {batch}</source>
      <translation>批次{batch}；撤销命令：huifang undo {batch}</translation>
    </message>
    <message>
      <source>Batch {batch}; “huifang undo {batch}” takes it back.</source>
      <translation>批次 {batch}；用“huifang undo {batch}”撤销。</translation>
    </message>
    <message>
      <source>Batch {number} is undone already.</source>
      <translation>批次{number}已经撤销。</translation>
    </message>
    <message>
      <source>Became clients</source>
      <translation>成交客户</translation>
    </message>
    <message>
      <source>Becomes a client</source>
      <translation>成为客户</translation>
    </message>
    <message>
      <source>Becomes a client…</source>
      <translation>成为客户…</translation>
    </message>
    <message>
      <source>Before</source>
      <translation>服务前</translation>
    </message>
    <message>
      <source>Before</source>
      <comment>state before the service</comment>
      <translation>服务前</translation>
    </message>
    <message>
      <source>Before ({time})</source>
      <translation>服务前（{time}）</translation>
    </message>
    <message>
      <source>Before and after</source>
      <translation>服务前后对比</translation>
    </message>
    <message>
      <source>Before and after copied</source>
      <translation>已复制前后对比</translation>
    </message>
    <message>
      <source>Before and after, further measures</source>
      <translation>服务前后对比（其他项目）</translation>
    </message>
    <message>
      <source>Before it</source>
      <translation>上一时段</translation>
    </message>
    <message>
      <source>Before the service</source>
      <translation>服务前</translation>
    </message>
    <message>
      <source>Before the service: {client}</source>
      <translation>服务前情况：{client}</translation>
    </message>
    <message>
      <source>Before/after</source>
      <translation>前后对比</translation>
    </message>
    <message>
      <source>Before: {visits} a day</source>
      <translation>服务前：每天{visits}</translation>
    </message>
    <message>
      <source>Begin anew</source>
      <translation>重新填写</translation>
    </message>
    <message>
      <source>Belongs to</source>
      <translation>所属客户</translation>
    </message>
    <message>
      <source>Beside the calendar</source>
      <translation>日历旁栏</translation>
    </message>
    <message>
      <source>Beside the day stands another time, {time}, and that one was taken.</source>
      <translation>日期后面写的是另一个时间{time}，已采用那个时间。</translation>
    </message>
    <message>
      <source>Beside the list</source>
      <translation>列表旁边</translation>
    </message>
    <message>
      <source>Best reached on {weekday} at {hour}:00: {reached} of {tries}</source>
      <translation>最易接通：{weekday} {hour}:00，拨打{tries}次，接通{reached}次</translation>
    </message>
    <message>
      <source>Best time to call</source>
      <translation>方便时间</translation>
    </message>
    <message>
      <source>Best time to call: {time}</source>
      <translation>适合致电：{time}</translation>
    </message>
    <message>
      <source>Best: {hour}</source>
      <translation>最佳：{hour}</translation>
    </message>
    <message>
      <source>Birthday</source>
      <translation>生日</translation>
    </message>
    <message>
      <source>Blank cells change nothing; write &lt;clear&gt; to empty a field. Grey columns are only for reading. Add new rows below the last one.</source>
      <translation>空白单元格不做更改；要清空字段写 &lt;clear&gt;。灰色列只供查看。新行加在最后一行下面。</translation>
    </message>
    <message>
      <source>Bounce rate</source>
      <translation>跳出率</translation>
    </message>
    <message numerus="yes">
      <source>Brought %n more keyword(s) to the first page</source>
      <translation>
        <numerusform>新增%n个首页关键词</numerusform>
      </translation>
    </message>
    <message>
      <source>Business scope</source>
      <translation>经营范围</translation>
    </message>
    <message>
      <source>Busy</source>
      <translation>占线</translation>
    </message>
    <message>
      <source>By cadence on {day}: {reason}</source>
      <translation>按周期应在{day}：{reason}</translation>
    </message>
    <message>
      <source>By category</source>
      <translation>按类别</translation>
    </message>
    <message>
      <source>By client</source>
      <translation>按客户</translation>
    </message>
    <message>
      <source>By month</source>
      <translation>按月</translation>
    </message>
    <message>
      <source>By rep</source>
      <translation>按客户经理</translation>
    </message>
    <message>
      <source>Cadence</source>
      <translation>回访周期</translation>
    </message>
    <message>
      <source>Cadences</source>
      <translation>回访周期</translation>
    </message>
    <message>
      <source>Calendar</source>
      <translation>回访日历</translation>
    </message>
    <message>
      <source>Calendar file</source>
      <translation>日历文件</translation>
    </message>
    <message>
      <source>Calendar settings</source>
      <translation>日历设置</translation>
    </message>
    <message>
      <source>Call</source>
      <translation>通话记录</translation>
    </message>
    <message>
      <source>Call</source>
      <comment>noun</comment>
      <translation>通话</translation>
    </message>
    <message>
      <source>Call</source>
      <comment>verb</comment>
      <translation>回访</translation>
    </message>
    <message>
      <source>Call in vain: {outcome}</source>
      <translation>未接通：{outcome}</translation>
    </message>
    <message>
      <source>Call planned</source>
      <translation>已安排回访</translation>
    </message>
    <message>
      <source>Call sheet {day}</source>
      <translation>回访单 {day}</translation>
    </message>
    <message>
      <source>Call sheets {days}</source>
      <translation>回访单 {days}</translation>
    </message>
    <message>
      <source>Call the client</source>
      <translation>回访客户</translation>
    </message>
    <message>
      <source>Call with {client}</source>
      <translation>与{client}通话</translation>
    </message>
    <message>
      <source>Call with {client} changed</source>
      <translation>已修改与{client}的通话</translation>
    </message>
    <message>
      <source>Call with {contact}: {words}</source>
      <translation>与{contact}通话：{words}</translation>
    </message>
    <message>
      <source>Call {client}</source>
      <translation>回访{client}</translation>
    </message>
    <message>
      <source>Call {client} ({whom})</source>
      <translation>回访{client}（{whom}）</translation>
    </message>
    <message>
      <source>Call {contact}</source>
      <translation>回访 {contact}</translation>
    </message>
    <message>
      <source>Call {who}</source>
      <translation>回访{who}</translation>
    </message>
    <message>
      <source>Call – {client}</source>
      <translation>回访 – {client}</translation>
    </message>
    <message>
      <source>Call: {words}</source>
      <translation>通话：{words}</translation>
    </message>
    <message>
      <source>Callback</source>
      <translation>回访</translation>
    </message>
    <message numerus="yes">
      <source>Callback %n day(s) overdue</source>
      <translation>
        <numerusform>回访过期%n天</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Callback %n day(s) overdue, since {day}</source>
      <translation>
        <numerusform>回访过期%n天，自{day}起</numerusform>
      </translation>
    </message>
    <message>
      <source>Callback by cadence</source>
      <translation>按周期回访</translation>
    </message>
    <message>
      <source>Callback calendar {month}</source>
      <translation>回访日历 {month}</translation>
    </message>
    <message>
      <source>Callback cancelled: {what}</source>
      <translation>回访已取消：{what}</translation>
    </message>
    <message>
      <source>Callback done: {what}</source>
      <translation>回访已完成：{what}</translation>
    </message>
    <message>
      <source>Callback of {client} cancelled</source>
      <translation>{client}的回访已取消</translation>
    </message>
    <message>
      <source>Callback of {client} moved to {day}</source>
      <translation>{client}的回访已改到{day}</translation>
    </message>
    <message>
      <source>Callback of {client} moved to {day}, later than the longest gap allows ({latest})</source>
      <translation>{client}的回访已改到{day}，超过最长间隔（{latest}）</translation>
    </message>
    <message>
      <source>Callback of {client} moved to {day}, {time}</source>
      <translation>已将{client}的回访移至{day} {time}</translation>
    </message>
    <message>
      <source>Callback of {client} planned for {day}</source>
      <translation>{client}的回访已安排在{day}</translation>
    </message>
    <message>
      <source>Callback on {day}{time}: {purpose}</source>
      <translation>{day}{time}回访：{purpose}</translation>
    </message>
    <message>
      <source>Callback overdue</source>
      <translation>回访逾期</translation>
    </message>
    <message>
      <source>Callback planned: {what}</source>
      <translation>计划回访：{what}</translation>
    </message>
    <message>
      <source>Callbacks</source>
      <translation>回访</translation>
    </message>
    <message>
      <source>Callbacks</source>
      <comment>done of planned</comment>
      <translation>回访</translation>
    </message>
    <message>
      <source>Callbacks a day</source>
      <translation>每日回访上限</translation>
    </message>
    <message>
      <source>Callbacks done</source>
      <translation>回访完成</translation>
    </message>
    <message>
      <source>Callbacks done of planned, summaries sent, complaints answered within the first promise, clients lapsed of active, periods renewed of ended.</source>
      <translation>回访：已完成/计划；汇总：已发送/全部；投诉：按首次承诺答复/已答复；失效：失效/在服务客户；续费：已续/到期。</translation>
    </message>
    <message>
      <source>Callbacks made by the planned day; complaints answered within the first promise; summaries sent by day {day} of the month after. Cancelled callbacks and months before the first summary don't count.</source>
      <translation>回访按计划日期完成；投诉在首次承诺内答复；汇总在次月{day}日前发出。已取消的回访和第一份汇总之前的月份不计。</translation>
    </message>
    <message>
      <source>Callbacks of {month} that were due by today; those that are not done yet stand first.</source>
      <translation>{month}到今天为止应做的回访；未完成的在前。</translation>
    </message>
    <message>
      <source>Callbacks of {name}</source>
      <translation>{name}的回访</translation>
    </message>
    <message>
      <source>Callbacks on time</source>
      <translation>回访按时</translation>
    </message>
    <message>
      <source>Callbacks planned</source>
      <translation>计划回访</translation>
    </message>
    <message>
      <source>Callbacks planned until {until}: {new} new, {moved} moved</source>
      <translation>回访已安排到{until}：新增{new}个，调整{moved}个</translation>
    </message>
    <message>
      <source>Callbacks that are planned already stay on their day.</source>
      <translation>已安排的回访日期不变。</translation>
    </message>
    <message>
      <source>Callbacks to plan</source>
      <translation>待安排的回访</translation>
    </message>
    <message>
      <source>Called every {usual} days, never later than {limit}.</source>
      <translation>每{usual}天回访一次，最长不超过{limit}天。</translation>
    </message>
    <message numerus="yes">
      <source>Called you %n time(s)</source>
      <translation>
        <numerusform>回访%n次</numerusform>
      </translation>
    </message>
    <message>
      <source>Callers are asked where they found the number</source>
      <translation>询问来电者从哪里看到号码</translation>
    </message>
    <message>
      <source>Calls</source>
      <translation>通话记录</translation>
    </message>
    <message>
      <source>Calls a month</source>
      <translation>每月次数</translation>
    </message>
    <message>
      <source>Calls and changes</source>
      <translation>通话和变化</translation>
    </message>
    <message>
      <source>Calls by the client's count</source>
      <translation>客户统计的电话</translation>
    </message>
    <message>
      <source>Calls in {year}</source>
      <translation>{year}年通话</translation>
    </message>
    <message>
      <source>Calls in {year}: {number}</source>
      <translation>{year}年通话{number}次</translation>
    </message>
    <message>
      <source>Calls that passed while the computer slept are told together.</source>
      <translation>电脑休眠期间错过的回访会一并提示。</translation>
    </message>
    <message>
      <source>Calls, complaints and money</source>
      <translation>通话、投诉与资金</translation>
    </message>
    <message>
      <source>Calm</source>
      <translation>安抚</translation>
    </message>
    <message>
      <source>Came by</source>
      <translation>来源</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>取消</translation>
    </message>
    <message>
      <source>Cancel import</source>
      <translation>取消导入</translation>
    </message>
    <message>
      <source>Cancel the callback</source>
      <translation>取消回访</translation>
    </message>
    <message>
      <source>Cancel the callback of {client}</source>
      <translation>取消{client}的回访</translation>
    </message>
    <message>
      <source>Cancel the callback…</source>
      <translation>取消回访…</translation>
    </message>
    <message numerus="yes">
      <source>Cancelled; %n summary(s) are printed</source>
      <translation>
        <numerusform>已取消；已打印%n份汇总</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Cancelled; %n summary(s) are written</source>
      <translation>
        <numerusform>已取消，已写出%n份月度汇总</numerusform>
      </translation>
    </message>
    <message>
      <source>Cannot be read</source>
      <translation>无法读取</translation>
    </message>
    <message>
      <source>Card large or small</source>
      <translation>放大或缩小客户资料</translation>
    </message>
    <message>
      <source>Card over the whole page</source>
      <translation>客户资料占满页面</translation>
    </message>
    <message>
      <source>Card over the whole page (F11)</source>
      <translation>客户资料占满页面 (F11)</translation>
    </message>
    <message>
      <source>Category</source>
      <translation>类别</translation>
    </message>
    <message>
      <source>Category of the complaint</source>
      <translation>投诉类别</translation>
    </message>
    <message>
      <source>Cell {cell}</source>
      <translation>单元格 {cell}</translation>
    </message>
    <message>
      <source>Cell {cell} can be read now</source>
      <translation>单元格 {cell} 现在可以读取了</translation>
    </message>
    <message>
      <source>Cells</source>
      <translation>单元格</translation>
    </message>
    <message>
      <source>Cells of this sheet seem to have moved from row to row. Decide whether this value belongs to this row.</source>
      <translation>此工作表中的单元格似乎在行间发生了移动。请判断该值是否属于这一行。</translation>
    </message>
    <message>
      <source>Change</source>
      <translation>变化</translation>
    </message>
    <message>
      <source>Change</source>
      <comment>noun</comment>
      <translation>变化</translation>
    </message>
    <message numerus="yes">
      <source>Change %n client(s)</source>
      <translation>
        <numerusform>更改%n个客户</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Change %n client(s)…</source>
      <translation>
        <numerusform>更改%n个客户…</numerusform>
      </translation>
    </message>
    <message>
      <source>Change it, or restore the list of the program.</source>
      <translation>请改写该项，或恢复程序自带的清单。</translation>
    </message>
    <message>
      <source>Change it, or restore those of the program.</source>
      <translation>请修改它，或恢复自带用语。</translation>
    </message>
    <message>
      <source>Change log</source>
      <translation>更改日志</translation>
    </message>
    <message>
      <source>Change one of the two; nothing was saved.</source>
      <translation>未保存任何内容。请修改其中一个。</translation>
    </message>
    <message>
      <source>Change that absence instead.</source>
      <translation>请修改那条缺勤。</translation>
    </message>
    <message>
      <source>Change the complaint…</source>
      <translation>修改投诉…</translation>
    </message>
    <message>
      <source>Change the list…</source>
      <translation>更改清单…</translation>
    </message>
    <message>
      <source>Change the mapping</source>
      <translation>修改列对应</translation>
    </message>
    <message>
      <source>Change the period on the client's card.</source>
      <translation>请在客户资料中修改服务期。</translation>
    </message>
    <message>
      <source>Change the selected clients…</source>
      <translation>更改选中的客户…</translation>
    </message>
    <message>
      <source>Change what is set by hand…</source>
      <translation>更改手工设定…</translation>
    </message>
    <message>
      <source>Changed</source>
      <translation>变更</translation>
    </message>
    <message>
      <source>Changes</source>
      <translation>变更</translation>
    </message>
    <message>
      <source>Changes by others</source>
      <translation>他人的更改</translation>
    </message>
    <message>
      <source>Change…</source>
      <translation>修改…</translation>
    </message>
    <message>
      <source>Channel</source>
      <translation>渠道</translation>
    </message>
    <message>
      <source>Chart</source>
      <translation>图表</translation>
    </message>
    <message>
      <source>Chart of visits and inquiries</source>
      <translation>访问量和咨询图</translation>
    </message>
    <message>
      <source>Charts</source>
      <translation>图表</translation>
    </message>
    <message>
      <source>Check after the complaint: {what}</source>
      <translation>投诉处理后回访：{what}</translation>
    </message>
    <message>
      <source>Check again</source>
      <translation>重新检查</translation>
    </message>
    <message>
      <source>Check both in the settings of the database.</source>
      <translation>请在数据库设置中检查两者。</translation>
    </message>
    <message>
      <source>Check day and time.</source>
      <translation>请检查日期和时间。</translation>
    </message>
    <message>
      <source>Check number</source>
      <translation>核对号码</translation>
    </message>
    <message>
      <source>Check that the disk has space and that the folder may be written.</source>
      <translation>请确认磁盘有空间，且文件夹可以写入。</translation>
    </message>
    <message>
      <source>Check that the file is there and may be read.</source>
      <translation>请确认文件存在且可以读取。</translation>
    </message>
    <message>
      <source>Check that the file is there, and that the disk has space.</source>
      <translation>请检查文件是否存在、磁盘是否有足够空间。</translation>
    </message>
    <message>
      <source>Check that the folder is there and may be read.</source>
      <translation>请检查文件夹是否存在、能否读取。</translation>
    </message>
    <message>
      <source>Check the address in the settings, or have the database created.</source>
      <translation>请检查设置中的地址，或让管理员创建数据库。</translation>
    </message>
    <message>
      <source>Check the day and the time.</source>
      <translation>请检查日期和时间。</translation>
    </message>
    <message>
      <source>Check the disk and the folder {folder}, then try again.</source>
      <translation>请检查磁盘和文件夹 {folder} 后再试。</translation>
    </message>
    <message>
      <source>Check the network and the address in the settings, then try again.</source>
      <translation>请检查网络和设置中的地址后再试。</translation>
    </message>
    <message>
      <source>Checked, next</source>
      <translation>已核对，下一个</translation>
    </message>
    <message>
      <source>Checklist</source>
      <translation>清单</translation>
    </message>
    <message>
      <source>Checklist item</source>
      <translation>服务清单项目</translation>
    </message>
    <message>
      <source>Checklist items</source>
      <translation>服务清单</translation>
    </message>
    <message>
      <source>Checklist of the program restored</source>
      <translation>已恢复程序自带的服务清单</translation>
    </message>
    <message>
      <source>Checklist of {client} changed</source>
      <translation>已修改{client}的服务清单</translation>
    </message>
    <message>
      <source>Checklist open</source>
      <translation>清单未完成</translation>
    </message>
    <message>
      <source>Checklist point</source>
      <translation>清单项</translation>
    </message>
    <message>
      <source>Checklist points</source>
      <translation>清单项</translation>
    </message>
    <message>
      <source>Checksum</source>
      <translation>校验和</translation>
    </message>
    <message>
      <source>Checksum of what it said</source>
      <translation>内容校验值</translation>
    </message>
    <message>
      <source>Chinese</source>
      <translation>中文</translation>
    </message>
    <message>
      <source>Choose a PNG or JPEG.</source>
      <translation>请选择 PNG 或 JPEG 图片。</translation>
    </message>
    <message>
      <source>Choose a backup</source>
      <translation>选择备份</translation>
    </message>
    <message>
      <source>Choose a colour</source>
      <translation>选择颜色</translation>
    </message>
    <message>
      <source>Choose a complaint in the list</source>
      <translation>在列表中选择投诉</translation>
    </message>
    <message>
      <source>Choose a darker one.</source>
      <translation>请选择较深的颜色。</translation>
    </message>
    <message>
      <source>Choose a file in it.</source>
      <translation>请选择其中的文件。</translation>
    </message>
    <message>
      <source>Choose a folder on this computer; to share the data, use a database server.</source>
      <translation>请选择本机文件夹；要共享数据，请使用数据库服务器。</translation>
    </message>
    <message>
      <source>Choose a folder…</source>
      <translation>选择文件夹…</translation>
    </message>
    <message>
      <source>Choose a later day, or none for good.</source>
      <translation>请选择以后的日期，或留空表示不再提醒。</translation>
    </message>
    <message>
      <source>Choose a picture</source>
      <translation>选择图片</translation>
    </message>
    <message>
      <source>Choose a rep in the list first</source>
      <translation>请先在列表中选择客户经理</translation>
    </message>
    <message>
      <source>Choose a rep who is active.</source>
      <translation>请选择在岗的客户经理。</translation>
    </message>
    <message>
      <source>Choose a span with figures, or write down what the client remembers.</source>
      <translation>选择有数据的时段，或记下客户记得的情况。</translation>
    </message>
    <message>
      <source>Choose a workbook or a CSV file.</source>
      <translation>请选择工作簿或 CSV 文件。</translation>
    </message>
    <message>
      <source>Choose again</source>
      <translation>重新选择</translation>
    </message>
    <message>
      <source>Choose an Excel workbook (.xlsx, .xls) or a CSV file.</source>
      <translation>请选择 Excel 工作簿（.xlsx、.xls）或 CSV 文件。</translation>
    </message>
    <message>
      <source>Choose an empty database.</source>
      <translation>请选择空数据库。</translation>
    </message>
    <message>
      <source>Choose another backup.</source>
      <translation>请选择其他备份。</translation>
    </message>
    <message>
      <source>Choose another file or address.</source>
      <translation>请选择其他文件或地址。</translation>
    </message>
    <message>
      <source>Choose another folder, or close the program that has the file open.</source>
      <translation>请换一个文件夹，或关闭正在使用该文件的程序。</translation>
    </message>
    <message>
      <source>Choose another folder, or free some space on the disk.</source>
      <translation>请换一个文件夹，或腾出磁盘空间。</translation>
    </message>
    <message>
      <source>Choose another folder.</source>
      <translation>请换一个文件夹。</translation>
    </message>
    <message>
      <source>Choose another name…</source>
      <translation>换个文件名…</translation>
    </message>
    <message>
      <source>Choose another printer, or write a PDF.</source>
      <translation>请换一台打印机，或输出 PDF。</translation>
    </message>
    <message>
      <source>Choose another rep, or nobody.</source>
      <translation>请选择其他人，或留空。</translation>
    </message>
    <message>
      <source>Choose another rep.</source>
      <translation>请选择另一位客户经理。</translation>
    </message>
    <message>
      <source>Choose another stand-in, or split the absence.</source>
      <translation>请选择其他代班人，或把缺勤分段登记。</translation>
    </message>
    <message>
      <source>Choose clients above: up to {most} stand side by side.</source>
      <translation>在上方选择客户：最多{most}个并列。</translation>
    </message>
    <message>
      <source>Choose clients in the list.</source>
      <translation>请在列表中选择客户。</translation>
    </message>
    <message>
      <source>Choose files…</source>
      <translation>选择文件…</translation>
    </message>
    <message>
      <source>Choose file…</source>
      <translation>选择文件…</translation>
    </message>
    <message>
      <source>Choose one of the answers.</source>
      <translation>请从列表中选择。</translation>
    </message>
    <message>
      <source>Choose one of: {choices}.</source>
      <translation>可选：{choices}。</translation>
    </message>
    <message>
      <source>Choose one to go on writing.</source>
      <translation>选择一个继续填写。</translation>
    </message>
    <message>
      <source>Choose one, or write it like +3 or tue.</source>
      <translation>请选择日期，或写 +3、周二。</translation>
    </message>
    <message>
      <source>Choose the client and import it again.</source>
      <translation>请选择客户后重新导入。</translation>
    </message>
    <message>
      <source>Choose the client and save again.</source>
      <translation>请选择客户后再保存。</translation>
    </message>
    <message>
      <source>Choose the database file, or a new name.</source>
      <translation>请选择数据库文件，或换一个新名称。</translation>
    </message>
    <message>
      <source>Choose the file again.</source>
      <translation>请重新选择文件。</translation>
    </message>
    <message>
      <source>Choose the folder in which you saved the clients' files.</source>
      <translation>请选择存放客户交回文件的文件夹。</translation>
    </message>
    <message>
      <source>Choose the owner.</source>
      <translation>请选择负责的客户经理。</translation>
    </message>
    <message>
      <source>Choose the workbook itself; its name doesn't start with ~$.</source>
      <translation>请选择工作簿本身，文件名不以 ~$ 开头。</translation>
    </message>
    <message>
      <source>Choose today or a later day for the next callback.</source>
      <translation>请为下次回访选择今天或以后的日期。</translation>
    </message>
    <message>
      <source>Choose today or a later day.</source>
      <translation>请选择今天或以后的日期。</translation>
    </message>
    <message>
      <source>Choose today or earlier.</source>
      <translation>请选择今天或更早的日期。</translation>
    </message>
    <message>
      <source>Choose today or later.</source>
      <translation>请选择今天或以后的日期。</translation>
    </message>
    <message>
      <source>Choose two or more clients that are the same.</source>
      <translation>请选择两位或更多相同的客户。</translation>
    </message>
    <message>
      <source>Choose which column names the client, or which holds the day and which a figure.</source>
      <translation>请指明哪一列是客户，或者哪一列是日期、哪一列是数据。</translation>
    </message>
    <message>
      <source>Choose who is away.</source>
      <translation>请选择谁缺勤。</translation>
    </message>
    <message>
      <source>Choose who takes the clients over.</source>
      <translation>请选择由谁接手这些客户。</translation>
    </message>
    <message>
      <source>Choose why it is given up.</source>
      <translation>请选择放弃的原因。</translation>
    </message>
    <message>
      <source>Choose why the account stopped.</source>
      <translation>选择失效原因。</translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation>选择…</translation>
    </message>
    <message>
      <source>Clear cells</source>
      <translation>清除单元格</translation>
    </message>
    <message>
      <source>Clear filters</source>
      <translation>清除筛选</translation>
    </message>
    <message>
      <source>Clear the filter</source>
      <translation>清除筛选</translation>
    </message>
    <message>
      <source>Click a bar, a dot or a number, or go there by arrows and Enter.</source>
      <translation>点击柱、点或数字，或用方向键和回车键。</translation>
    </message>
    <message>
      <source>Click or Enter puts a phrase into the field you were in.</source>
      <translation>单击或按 Enter，把用语放进刚才的输入框。</translation>
    </message>
    <message>
      <source>Click rate</source>
      <translation>点击率</translation>
    </message>
    <message>
      <source>Clicks</source>
      <translation>点击量</translation>
    </message>
    <message>
      <source>Clicks a day</source>
      <translation>日点击量</translation>
    </message>
    <message>
      <source>Client</source>
      <translation>客户</translation>
    </message>
    <message>
      <source>Client &amp;roster to edit and take back…</source>
      <translation>客户名册（改好可导回）(&amp;R)…</translation>
    </message>
    <message>
      <source>Client card</source>
      <translation>客户资料</translation>
    </message>
    <message>
      <source>Client card: {client}</source>
      <translation>客户卡：{client}</translation>
    </message>
    <message>
      <source>Client cards</source>
      <translation>客户卡</translation>
    </message>
    <message>
      <source>Client code</source>
      <translation>客户编号</translation>
    </message>
    <message>
      <source>Client of a round</source>
      <translation>调查客户</translation>
    </message>
    <message>
      <source>Client roster</source>
      <translation>客户名册</translation>
    </message>
    <message>
      <source>Client roster to edit and take back</source>
      <translation>导出客户名册（改好可导回）</translation>
    </message>
    <message>
      <source>Client roster to edit and take back…</source>
      <translation>客户名册（改好可导回）…</translation>
    </message>
    <message>
      <source>Client since</source>
      <translation>成交日期</translation>
    </message>
    <message>
      <source>Client {place} of {count}</source>
      <translation>客户 {place} / {count}</translation>
    </message>
    <message>
      <source>Client's holidays</source>
      <translation>客户所在地节假日</translation>
    </message>
    <message>
      <source>Client: {code}</source>
      <translation>客户：{code}</translation>
    </message>
    <message>
      <source>Clients</source>
      <translation>客户</translation>
    </message>
    <message>
      <source>Clients active</source>
      <translation>在服务客户</translation>
    </message>
    <message>
      <source>Clients and prospects that came this way.</source>
      <translation>由此而来的客户和潜在客户。</translation>
    </message>
    <message>
      <source>Clients by their change against the month before, the largest fall first.</source>
      <translation>按与上月相比的变化排列，降幅最大的在前。</translation>
    </message>
    <message>
      <source>Clients lapsed</source>
      <translation>失效客户</translation>
    </message>
    <message>
      <source>Clients of a round</source>
      <translation>调查客户</translation>
    </message>
    <message>
      <source>Clients of the rep with their latest mark of that time, the least satisfied first.</source>
      <translation>该客户经理的客户及其在这段时间的最近评分，最不满意的在前。</translation>
    </message>
    <message>
      <source>Clients of the rep with their latest mark of that time.</source>
      <translation>该客户经理的客户及其在这段时间的最近评分。</translation>
    </message>
    <message>
      <source>Clients of the round</source>
      <translation>本次调查的客户</translation>
    </message>
    <message>
      <source>Clients of the view</source>
      <translation>视图中的客户</translation>
    </message>
    <message>
      <source>Clients side by side</source>
      <translation>客户并列</translation>
    </message>
    <message>
      <source>Clients that are served and of whom it isn't known how satisfied they are today.</source>
      <translation>服务中、但不知道目前是否满意的客户。</translation>
    </message>
    <message>
      <source>Clients that are served, by their latest mark.</source>
      <translation>服务中的客户，按最近一次评分。</translation>
    </message>
    <message>
      <source>Clients that gave a mark in the month, the least satisfied first.</source>
      <translation>当月有评分的客户，最不满意的在前。</translation>
    </message>
    <message>
      <source>Clients that gave a mark in {month}, the least satisfied first.</source>
      <translation>{month}有评分的客户，最不满意的在前。</translation>
    </message>
    <message>
      <source>Clients that had lapsed and became active again in the month.</source>
      <translation>失效后在当月恢复服务的客户。</translation>
    </message>
    <message>
      <source>Clients that had lapsed and became active again: by a new period, by spend, or because a rep says so.</source>
      <translation>失效后恢复服务的客户：有新的服务期、有消费，或由客户经理登记。</translation>
    </message>
    <message>
      <source>Clients that may be the same</source>
      <translation>可能相同的客户</translation>
    </message>
    <message>
      <source>Clients that the figure counts</source>
      <translation>数字所计的客户</translation>
    </message>
    <message>
      <source>Clients that the number counts</source>
      <translation>数字所含的客户</translation>
    </message>
    <message>
      <source>Clients that were active on the first day of the month and lapsed in it ÷ clients active on that day; by amount: each with its latest period.</source>
      <translation>月初服务中且当月失效的客户 ÷ 月初服务中的客户；按金额：各取最近一个服务期的金额。</translation>
    </message>
    <message>
      <source>Clients that were active on the first day of the month and lapsed in it.</source>
      <translation>月初服务中、当月失效的客户。</translation>
    </message>
    <message>
      <source>Clients that were active on the first day of {month} and lapsed since.</source>
      <translation>{month}首日服务中、之后失效的客户。</translation>
    </message>
    <message>
      <source>Clients to whom something was not kept.</source>
      <translation>有承诺未兑现的客户。</translation>
    </message>
    <message>
      <source>Clients who have not answered</source>
      <translation>尚未回复的客户</translation>
    </message>
    <message>
      <source>Clients whose both sides are known.</source>
      <translation>前后都已知的客户。</translation>
    </message>
    <message>
      <source>Clients whose both sides are known; the median is of these.</source>
      <translation>前后都已知的客户，中位数由此得出。</translation>
    </message>
    <message>
      <source>Clients whose figure is judged so, as on their card.</source>
      <translation>该项判断如此的客户，与客户卡一致。</translation>
    </message>
    <message>
      <source>Clients whose service had begun by the first day of the month and hadn't lapsed.</source>
      <translation>月初已开始服务且未失效的客户。</translation>
    </message>
    <message>
      <source>Clients whose service period ended in {month}; those not renewed stand first.</source>
      <translation>{month}服务期到期的客户；未续费的在前。</translation>
    </message>
    <message>
      <source>Clients whose summary went out late or not at all.</source>
      <translation>汇总发晚了或没有发出的客户。</translation>
    </message>
    <message>
      <source>Clients with a callback that was late.</source>
      <translation>有回访未按时的客户。</translation>
    </message>
    <message>
      <source>Clients with a complaint that wasn't answered within the first promise.</source>
      <translation>投诉未在首次承诺内答复的客户。</translation>
    </message>
    <message>
      <source>Clients with a template of their own</source>
      <translation>有自己模板的客户</translation>
    </message>
    <message>
      <source>Clients with an inquiry by this channel, the one with most first.</source>
      <translation>由此渠道有咨询的客户，最多的在前。</translation>
    </message>
    <message>
      <source>Clients with this mark and so many renewals and referrals.</source>
      <translation>评分如此、续费与推荐次数如此的客户。</translation>
    </message>
    <message>
      <source>Clients, calls, figures and summaries to try everything out, among them four real cases. Your own data is not touched.</source>
      <translation>客户、通话、数据和汇总一应俱全，可随意试用，其中有四个真实案例。不影响你自己的数据。</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>关闭</translation>
    </message>
    <message>
      <source>Close</source>
      <comment>a complaint</comment>
      <translation>结案</translation>
    </message>
    <message>
      <source>Close</source>
      <comment>a form, keeping its draft</comment>
      <translation>关闭</translation>
    </message>
    <message>
      <source>Close it in other programs, or copy it to a folder of your own.</source>
      <translation>请在其他程序中关闭它，或复制到自己的文件夹。</translation>
    </message>
    <message>
      <source>Close it there and try again, or choose another name.</source>
      <translation>请关闭后再试，或换一个文件名。</translation>
    </message>
    <message>
      <source>Close other programs if the memory is full, and try again.</source>
      <translation>如果内存已满，请关闭其他程序后再试。</translation>
    </message>
    <message>
      <source>Close the complaint</source>
      <translation>投诉结案</translation>
    </message>
    <message>
      <source>Close the digest</source>
      <translation>关闭汇报</translation>
    </message>
    <message>
      <source>Close the other program, or wait a moment and try again.</source>
      <translation>请关闭该程序，或稍后再试。</translation>
    </message>
    <message>
      <source>Close the program that has it open, or free some space, and try again.</source>
      <translation>请关闭占用它的程序，或腾出空间后再试。</translation>
    </message>
    <message>
      <source>Close the round</source>
      <translation>结束调查</translation>
    </message>
    <message>
      <source>Close this message</source>
      <translation>关闭消息</translation>
    </message>
    <message>
      <source>Close; the draft is kept (Esc)</source>
      <translation>关闭，保留草稿 (Esc)</translation>
    </message>
    <message>
      <source>Closed on</source>
      <translation>结案日期</translation>
    </message>
    <message>
      <source>Closed on {day}</source>
      <translation>{day}已结案</translation>
    </message>
    <message>
      <source>Closed window</source>
      <translation>关闭窗口后</translation>
    </message>
    <message>
      <source>Closing plans a check, {day}</source>
      <translation>结案后安排回访确认，{day}</translation>
    </message>
    <message>
      <source>Closing words</source>
      <translation>结束语</translation>
    </message>
    <message>
      <source>Code</source>
      <translation>编号</translation>
    </message>
    <message>
      <source>Colour</source>
      <translation>颜色</translation>
    </message>
    <message>
      <source>Column</source>
      <translation>列</translation>
    </message>
    <message>
      <source>Column further left</source>
      <translation>列左移</translation>
    </message>
    <message>
      <source>Column further right</source>
      <translation>列右移</translation>
    </message>
    <message>
      <source>Column mapping</source>
      <translation>列对应</translation>
    </message>
    <message>
      <source>Column mappings</source>
      <translation>列对应</translation>
    </message>
    <message>
      <source>Column narrower</source>
      <translation>缩窄列</translation>
    </message>
    <message>
      <source>Column titles</source>
      <translation>列标题</translation>
    </message>
    <message>
      <source>Column wider</source>
      <translation>加宽列</translation>
    </message>
    <message>
      <source>Columns</source>
      <translation>列</translation>
    </message>
    <message>
      <source>Columns as at first</source>
      <translation>恢复默认列</translation>
    </message>
    <message>
      <source>Columns of {file}</source>
      <translation>{file} 的列</translation>
    </message>
    <message>
      <source>Columns…</source>
      <translation>列…</translation>
    </message>
    <message>
      <source>Comment</source>
      <translation>评语</translation>
    </message>
    <message>
      <source>Commentary</source>
      <translation>点评</translation>
    </message>
    <message>
      <source>Commit</source>
      <comment>verb</comment>
      <translation>提交</translation>
    </message>
    <message numerus="yes">
      <source>Commit %n row(s)</source>
      <translation>
        <numerusform>提交%n行</numerusform>
      </translation>
    </message>
    <message>
      <source>Commit the import</source>
      <translation>提交导入</translation>
    </message>
    <message>
      <source>Company</source>
      <translation>公司</translation>
    </message>
    <message>
      <source>Company size</source>
      <translation>公司规模</translation>
    </message>
    <message>
      <source>Compared</source>
      <translation>比对</translation>
    </message>
    <message>
      <source>Comparing figures…</source>
      <translation>正在比较数据…</translation>
    </message>
    <message>
      <source>Comparing {sheet}…</source>
      <translation>正在比较{sheet}…</translation>
    </message>
    <message>
      <source>Complaint</source>
      <translation>投诉</translation>
    </message>
    <message>
      <source>Complaint answered: {what}</source>
      <translation>投诉已答复：{what}</translation>
    </message>
    <message>
      <source>Complaint closed: {what}</source>
      <translation>投诉已结案：{what}</translation>
    </message>
    <message>
      <source>Complaint of {client}</source>
      <translation>{client}的投诉</translation>
    </message>
    <message>
      <source>Complaint of {client} answered</source>
      <translation>已答复{client}的投诉</translation>
    </message>
    <message>
      <source>Complaint of {client} changed</source>
      <translation>已修改{client}的投诉</translation>
    </message>
    <message>
      <source>Complaint of {client} closed</source>
      <translation>{client}的投诉已结案</translation>
    </message>
    <message>
      <source>Complaint of {client} moved to the trash</source>
      <translation>{client}的投诉已移入回收站</translation>
    </message>
    <message>
      <source>Complaint of {client} opened again</source>
      <translation>{client}的投诉已重新打开</translation>
    </message>
    <message>
      <source>Complaint of {client} restored</source>
      <translation>{client}的投诉已恢复</translation>
    </message>
    <message>
      <source>Complaint of {day} is open</source>
      <translation>{day}的投诉未结案</translation>
    </message>
    <message>
      <source>Complaint of {day} is past its promise of {due}</source>
      <translation>{day}的投诉已超过承诺日期{due}</translation>
    </message>
    <message>
      <source>Complaint open or late</source>
      <translation>投诉未结或超期</translation>
    </message>
    <message>
      <source>Complaint to the trash, or back</source>
      <translation>投诉移入回收站或恢复</translation>
    </message>
    <message>
      <source>Complaint {code}</source>
      <translation>投诉 {code}</translation>
    </message>
    <message>
      <source>Complaint, answered on {day}: {what}</source>
      <translation>投诉，{day}已答复：{what}</translation>
    </message>
    <message>
      <source>Complaint, closed on {day}: {what}</source>
      <translation>投诉，{day}已结案：{what}</translation>
    </message>
    <message>
      <source>Complaint, reply by {day}: {what}</source>
      <translation>投诉，须在{day}前答复：{what}</translation>
    </message>
    <message>
      <source>Complaint: {what}</source>
      <translation>投诉：{what}</translation>
    </message>
    <message>
      <source>Complaints</source>
      <translation>投诉</translation>
    </message>
    <message>
      <source>Complaints answered</source>
      <translation>已答复投诉</translation>
    </message>
    <message>
      <source>Complaints by promise</source>
      <translation>投诉承诺</translation>
    </message>
    <message>
      <source>Complaints counted</source>
      <translation>投诉统计方式</translation>
    </message>
    <message>
      <source>Complaints in time</source>
      <translation>投诉及时</translation>
    </message>
    <message>
      <source>Complaints of 12 months</source>
      <translation>近12个月的投诉</translation>
    </message>
    <message>
      <source>Complaints of {month}</source>
      <translation>{month}投诉</translation>
    </message>
    <message>
      <source>Complaints shown</source>
      <translation>显示的投诉</translation>
    </message>
    <message>
      <source>Complaints weigh fully once they are past their promise.</source>
      <translation>投诉超过承诺期限后按全部权重计。</translation>
    </message>
    <message>
      <source>Computed from the records as they were each week. Callbacks planned then and the checklist are left out of the past.</source>
      <translation>按每周当时的记录计算。过去的部分不含当时的回访计划和服务清单。</translation>
    </message>
    <message>
      <source>Computed: {score}.</source>
      <translation>计算值：{score}。</translation>
    </message>
    <message>
      <source>Confirmed</source>
      <translation>确认时间</translation>
    </message>
    <message>
      <source>Conflicting</source>
      <translation>冲突</translation>
    </message>
    <message>
      <source>Conflicts</source>
      <translation>冲突</translation>
    </message>
    <message>
      <source>Connect</source>
      <translation>连接</translation>
    </message>
    <message numerus="yes">
      <source>Connected. The agency “{name}” lies there, with %n client(s).</source>
      <translation>
        <numerusform>已连接。服务器上已有代理公司“{name}”，共%n个客户。</numerusform>
      </translation>
    </message>
    <message>
      <source>Connected. The database is empty: everything can be moved there.</source>
      <translation>已连接。数据库为空，可以把全部数据移过去。</translation>
    </message>
    <message>
      <source>Connecting…</source>
      <translation>正在连接…</translation>
    </message>
    <message>
      <source>Contact</source>
      <translation>联系人</translation>
    </message>
    <message>
      <source>Contact</source>
      <comment>being in touch</comment>
      <translation>联系情况</translation>
    </message>
    <message>
      <source>Contacts</source>
      <translation>联系人</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>复制</translation>
    </message>
    <message>
      <source>Copy it to this computer and try again.</source>
      <translation>请复制到本机后再试。</translation>
    </message>
    <message>
      <source>Copy or export it again, or open it in Excel or WPS and save it under a new name.</source>
      <translation>请重新复制或导出，或用 Excel 或 WPS 打开后另存为新文件。</translation>
    </message>
    <message>
      <source>Copy text</source>
      <translation>复制文字</translation>
    </message>
    <message>
      <source>Copy the address</source>
      <translation>复制地址</translation>
    </message>
    <message>
      <source>Copy the number</source>
      <translation>复制号码</translation>
    </message>
    <message>
      <source>Copy the picture</source>
      <translation>复制图片</translation>
    </message>
    <message>
      <source>Copy the values</source>
      <translation>复制数值</translation>
    </message>
    <message>
      <source>Correct the cell</source>
      <translation>改正单元格</translation>
    </message>
    <message>
      <source>Correct the number</source>
      <translation>更正号码</translation>
    </message>
    <message>
      <source>Correct them day by day, or import the days that are missing.</source>
      <translation>请按天修改，或导入缺少的日期。</translation>
    </message>
    <message>
      <source>Correct them here with F2, or in the files themselves.</source>
      <translation>请在此处按 F2 更正，或在原文件中更正。</translation>
    </message>
    <message>
      <source>Cost per inquiry</source>
      <translation>每次咨询成本</translation>
    </message>
    <message>
      <source>Cost per inquiry, mean of {days} days</source>
      <translation>单次咨询成本（{days}天平均）</translation>
    </message>
    <message>
      <source>Cost per inquiry, {currency}</source>
      <translation>每次咨询成本，{currency}</translation>
    </message>
    <message>
      <source>Could not be placed</source>
      <translation>排不下</translation>
    </message>
    <message>
      <source>Could not be placed: {number}</source>
      <translation>排不下：{number}</translation>
    </message>
    <message>
      <source>Count {count}</source>
      <translation>计数 {count}</translation>
    </message>
    <message>
      <source>Counted from the last call that reached somebody. A client can have a gap of its own.</source>
      <translation>从上次接通的通话算起。每个客户可单独设定间隔。</translation>
    </message>
    <message>
      <source>Counting calls</source>
      <translation>正在统计通话</translation>
    </message>
    <message>
      <source>Counting the callbacks</source>
      <translation>正在统计回访</translation>
    </message>
    <message>
      <source>Covered</source>
      <translation>已覆盖</translation>
    </message>
    <message>
      <source>Create it, or choose another folder for the database.</source>
      <translation>请新建该文件夹，或为数据库选择其他文件夹。</translation>
    </message>
    <message>
      <source>Ctrl+F finds words · Enter opens the client · Ctrl+E exports</source>
      <translation>Ctrl+F 查找词语 · Enter 打开客户 · Ctrl+E 导出</translation>
    </message>
    <message>
      <source>Ctrl+O chooses files · Ctrl+Z undoes the latest step</source>
      <translation>Ctrl+O 选择文件 · Ctrl+Z 撤销最近一步</translation>
    </message>
    <message>
      <source>Ctrl+P prints · Alt+Down next client · Ctrl+Enter checked, next</source>
      <translation>Ctrl+P 打印 · Alt+Down 下一个客户 · Ctrl+Enter 已核对，下一个</translation>
    </message>
    <message>
      <source>Ctrl+S applies · Ctrl+F finds a setting</source>
      <translation>Ctrl+S 应用 · Ctrl+F 查找设置</translation>
    </message>
    <message>
      <source>Ctrl+← Ctrl+→ move the selected callback by a day, Ctrl+↑ Ctrl+↓ by a week</source>
      <translation>Ctrl+← Ctrl+→ 按天移动所选回访，Ctrl+↑ Ctrl+↓ 按周移动</translation>
    </message>
    <message>
      <source>Currency sign</source>
      <translation>货币符号</translation>
    </message>
    <message>
      <source>Cut</source>
      <translation>剪切</translation>
    </message>
    <message>
      <source>Daily figures</source>
      <translation>每日数据</translation>
    </message>
    <message>
      <source>Daily figures of {client}</source>
      <translation>{client} 每日数据</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>深色</translation>
    </message>
    <message>
      <source>Data</source>
      <translation>数据</translation>
    </message>
    <message>
      <source>Data is kept in</source>
      <translation>数据保存在</translation>
    </message>
    <message>
      <source>Database</source>
      <translation>数据库</translation>
    </message>
    <message>
      <source>Database server</source>
      <translation>数据库服务器</translation>
    </message>
    <message>
      <source>Database server…</source>
      <translation>数据库服务器…</translation>
    </message>
    <message>
      <source>Databases (*.sqlite *.db)</source>
      <translation>数据库 (*.sqlite *.db)</translation>
    </message>
    <message>
      <source>Date</source>
      <translation>日期</translation>
    </message>
    <message>
      <source>Dates like 2026-12-31, separated by commas</source>
      <translation>日期写法如2026-12-31，用逗号分隔</translation>
    </message>
    <message>
      <source>Day</source>
      <translation>日期</translation>
    </message>
    <message>
      <source>Day</source>
      <comment>view of the calendar</comment>
      <translation>日</translation>
    </message>
    <message>
      <source>Day by day</source>
      <translation>按天</translation>
    </message>
    <message>
      <source>Days</source>
      <translation>天</translation>
    </message>
    <message>
      <source>Days by client</source>
      <translation>各客户的天数</translation>
    </message>
    <message>
      <source>Days left</source>
      <translation>可用天数</translation>
    </message>
    <message>
      <source>Days of the chart</source>
      <translation>图表的日期</translation>
    </message>
    <message>
      <source>Days of the month</source>
      <translation>当月各天</translation>
    </message>
    <message>
      <source>Days of the week</source>
      <translation>星期</translation>
    </message>
    <message>
      <source>Days on which the agency is closed beside them.</source>
      <translation>公司另外放假的日子。</translation>
    </message>
    <message>
      <source>Days that are worked although they are a weekend or a holiday, as make-up days of a year that isn't published yet.</source>
      <translation>虽是周末或节假日但要上班的日子，例如尚未公布年份的调休日。</translation>
    </message>
    <message>
      <source>Days that both know</source>
      <translation>两边都有数据的日子</translation>
    </message>
    <message>
      <source>Days that imports cover</source>
      <translation>导入涉及的日期</translation>
    </message>
    <message>
      <source>Days with a call that reached somebody: so many are owed, and more are over-served.</source>
      <translation>按有人接听的天数计算：少于下限为欠访，多于上限为过访。</translation>
    </message>
    <message>
      <source>Days with a callback in the week from {first} to {last} and in {month}. To do is what the quota still asks for; load is planned and done against what the rep has time for.</source>
      <translation>{first}至{last}这一周以及{month}内有回访的天数。待做为额度尚需的次数；负荷为计划与完成之和与客户经理容量之比。</translation>
    </message>
    <message>
      <source>Days with figures</source>
      <translation>有数据的天数</translation>
    </message>
    <message>
      <source>Days, median</source>
      <translation>天数（中位数）</translation>
    </message>
    <message>
      <source>Decided by</source>
      <translation>判定依据</translation>
    </message>
    <message>
      <source>Decided until</source>
      <translation>负责至</translation>
    </message>
    <message>
      <source>Decides</source>
      <translation>负责人</translation>
    </message>
    <message>
      <source>Decides since</source>
      <translation>负责自</translation>
    </message>
    <message>
      <source>Decides: {people}</source>
      <translation>直接负责人：{people}</translation>
    </message>
    <message>
      <source>Decision maker</source>
      <translation>直接负责人</translation>
    </message>
    <message>
      <source>Decision maker not reached</source>
      <translation>未联系到直接负责人</translation>
    </message>
    <message>
      <source>Decision maker: reached at least every</source>
      <translation>直接负责人：最长间隔</translation>
    </message>
    <message>
      <source>Declined on</source>
      <translation>拒答日期</translation>
    </message>
    <message>
      <source>Declines</source>
      <translation>拒答</translation>
    </message>
    <message>
      <source>Delete empty rows and columns after the table, or export a shorter range.</source>
      <translation>请删除表格后面的空行空列，或导出较短的时段。</translation>
    </message>
    <message>
      <source>Delete one of the two rows.</source>
      <translation>请删除其中一行。</translation>
    </message>
    <message>
      <source>Delete the code to add the row as a new client.</source>
      <translation>要作为新客户添加，请删除编号。</translation>
    </message>
    <message>
      <source>Delete what lies far below or right of the table, save the file and import it again.</source>
      <translation>请删除表格下方和右侧多余的内容，保存后再导入。</translation>
    </message>
    <message>
      <source>Deliveries</source>
      <translation>交付记录</translation>
    </message>
    <message>
      <source>Delivery</source>
      <translation>交付记录</translation>
    </message>
    <message>
      <source>Delivery log</source>
      <translation>交付记录</translation>
    </message>
    <message>
      <source>Delivery log…</source>
      <translation>交付记录…</translation>
    </message>
    <message>
      <source>Details</source>
      <translation>详情</translation>
    </message>
    <message>
      <source>Dial {number}</source>
      <translation>拨打 {number}</translation>
    </message>
    <message>
      <source>Dial, another number, or somebody else</source>
      <translation>拨打、换号码或换人</translation>
    </message>
    <message>
      <source>Dialect</source>
      <translation>方言</translation>
    </message>
    <message>
      <source>Direction</source>
      <translation>呼叫方向</translation>
    </message>
    <message>
      <source>Discard</source>
      <translation>放弃</translation>
    </message>
    <message>
      <source>Do again</source>
      <translation>重做</translation>
    </message>
    <message>
      <source>Doesn't apply</source>
      <translation>不适用</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>已完成</translation>
    </message>
    <message>
      <source>Done again</source>
      <translation>已重做</translation>
    </message>
    <message>
      <source>Done and planned</source>
      <translation>已做和计划</translation>
    </message>
    <message>
      <source>Done in {month}</source>
      <translation>{month}做了什么</translation>
    </message>
    <message>
      <source>Down (Alt+Down)</source>
      <translation>下移（Alt+↓）</translation>
    </message>
    <message>
      <source>Draft for {client}</source>
      <translation>{client}的邮件草稿</translation>
    </message>
    <message>
      <source>Draft kept {time}</source>
      <translation>草稿已保存 {time}</translation>
    </message>
    <message>
      <source>Drafts</source>
      <translation>草稿</translation>
    </message>
    <message>
      <source>Drop files anywhere on the window</source>
      <translation>把文件拖到窗口任意位置</translation>
    </message>
    <message>
      <source>Drop to import</source>
      <translation>松开鼠标即可导入</translation>
    </message>
    <message>
      <source>Due</source>
      <translation>到期</translation>
    </message>
    <message>
      <source>Due on</source>
      <translation>到期日</translation>
    </message>
    <message>
      <source>Due today</source>
      <translation>今日应回访</translation>
    </message>
    <message>
      <source>E&amp;xit</source>
      <translation>退出(&amp;X)</translation>
    </message>
    <message>
      <source>E-mail</source>
      <translation>邮箱</translation>
    </message>
    <message>
      <source>E-mail</source>
      <comment>column of inquiries</comment>
      <translation>邮件</translation>
    </message>
    <message>
      <source>E-mails by the client's count</source>
      <translation>客户统计的邮件</translation>
    </message>
    <message>
      <source>Each client has its own.</source>
      <translation>每个客户各有各的。</translation>
    </message>
    <message numerus="yes">
      <source>Each period with its own amount; those without one are counted below. The grace time is %n day(s).</source>
      <translation>
        <numerusform>各服务期按自身金额；没有金额的只计入下面的数量。宽限期为%n天。</numerusform>
      </translation>
    </message>
    <message>
      <source>Each total is spread evenly over the days of its month: the month is exact, its days are not measured. Where figures of days are known, they stay.</source>
      <translation>各合计平均分摊到当月各天：月合计准确，每天的数不是实测值。已有的每日数据保持不变。</translation>
    </message>
    <message>
      <source>Earlier</source>
      <translation>往前</translation>
    </message>
    <message>
      <source>Earlier values…</source>
      <translation>历史值…</translation>
    </message>
    <message>
      <source>Edit baseline…</source>
      <translation>编辑服务前情况…</translation>
    </message>
    <message>
      <source>Edit contact</source>
      <translation>编辑联系人</translation>
    </message>
    <message>
      <source>Edit the note…</source>
      <translation>修改备注…</translation>
    </message>
    <message>
      <source>Edited since the import, so they stayed</source>
      <translation>导入后又被修改，因此保留</translation>
    </message>
    <message>
      <source>Edit…</source>
      <translation>编辑…</translation>
    </message>
    <message>
      <source>Effect</source>
      <translation>效果</translation>
    </message>
    <message>
      <source>Effect of one client</source>
      <translation>单个客户的效果</translation>
    </message>
    <message>
      <source>Effect of several clients side by side</source>
      <translation>多个客户并列的效果</translation>
    </message>
    <message>
      <source>Effect over the roster</source>
      <translation>全部客户的效果</translation>
    </message>
    <message>
      <source>Effect side by side</source>
      <translation>并列对比效果</translation>
    </message>
    <message>
      <source>Empty</source>
      <comment>verb</comment>
      <translation>清空</translation>
    </message>
    <message>
      <source>Empty: none is planned now</source>
      <translation>留空：暂不安排</translation>
    </message>
    <message>
      <source>Ending in {days} days</source>
      <translation>{days}天内到期</translation>
    </message>
    <message>
      <source>Ends on</source>
      <translation>结束日期</translation>
    </message>
    <message>
      <source>English</source>
      <translation>英文</translation>
    </message>
    <message>
      <source>Enough targeted keywords</source>
      <translation>针对性关键词足够</translation>
    </message>
    <message>
      <source>Enter</source>
      <comment>the key</comment>
      <translation>Enter</translation>
    </message>
    <message>
      <source>Enter a mark from 1 to 5.</source>
      <translation>请输入1到5分。</translation>
    </message>
    <message>
      <source>Enter a number from {least} to {most}.</source>
      <translation>请输入{least}到{most}之间的数字。</translation>
    </message>
    <message>
      <source>Enter a whole number from 0 to {most}.</source>
      <translation>请输入0到{most}之间的整数。</translation>
    </message>
    <message>
      <source>Enter a year from 1900 to 2200.</source>
      <translation>请输入1900到2200之间的年份。</translation>
    </message>
    <message>
      <source>Enter by hand</source>
      <translation>手工录入</translation>
    </message>
    <message>
      <source>Enter calls · Ctrl+N new complaint · Ctrl+P prints · F9 panel</source>
      <translation>Enter 回访 · Ctrl+N 记投诉 · Ctrl+P 打印 · F9 侧栏</translation>
    </message>
    <message>
      <source>Enter calls · Ctrl+R reschedules · Del cancels with a reason</source>
      <translation>Enter 回访 · Ctrl+R 改期 · Del 写明原因取消</translation>
    </message>
    <message>
      <source>Enter figures</source>
      <translation>录入数据</translation>
    </message>
    <message>
      <source>Enter figures by hand…</source>
      <translation>手工录入数据…</translation>
    </message>
    <message>
      <source>Enter figures of all clients…</source>
      <translation>录入全部客户的数据…</translation>
    </message>
    <message>
      <source>Enter once more writes yours, Esc keeps theirs.</source>
      <translation>再按 Enter 写入本次输入，按 Esc 保留对方的。</translation>
    </message>
    <message>
      <source>Enter the agency's name and the first client yourself.</source>
      <translation>自己录入公司名称和第一个客户。</translation>
    </message>
    <message>
      <source>Entering figures</source>
      <translation>正在录入数据</translation>
    </message>
    <message>
      <source>Enter…</source>
      <translation>录入…</translation>
    </message>
    <message>
      <source>Entry</source>
      <translation>记录</translation>
    </message>
    <message>
      <source>Events</source>
      <translation>事件</translation>
    </message>
    <message>
      <source>Events in the range</source>
      <translation>时段内的事件</translation>
    </message>
    <message>
      <source>Every client was a prospect once. Days are counted from the day it was put down here to the day it became a client, where both are known.</source>
      <translation>每位客户都曾是潜在客户。天数从录入之日算到成交之日，仅在两者都已知时计算。</translation>
    </message>
    <message>
      <source>Every keyword has a landing page</source>
      <translation>每个关键词都有落地页</translation>
    </message>
    <message>
      <source>Every summary that was sent has been answered.</source>
      <translation>已发送的汇总都已收到回复。</translation>
    </message>
    <message>
      <source>Everyone</source>
      <translation>所有人</translation>
    </message>
    <message>
      <source>Everything is copied, then read back and compared. Nothing changes here.</source>
      <translation>先复制全部数据，再读回来逐一比对。本机数据不变。</translation>
    </message>
    <message>
      <source>Everything is planned already; there is nothing to do.</source>
      <translation>都已安排好，无需变动。</translation>
    </message>
    <message>
      <source>Everything open until {day}, also what is overdue.</source>
      <translation>截至{day}的全部未完成回访，包括已逾期的。</translation>
    </message>
    <message>
      <source>Everything stays on this computer. The program connects to nothing but a database you choose.</source>
      <translation>所有数据都留在本机。除了你选择的数据库，程序不连接任何地方。</translation>
    </message>
    <message>
      <source>Everything that is open. A file saved later brings a calendar up to date, without doubling anything.</source>
      <translation>全部未完成的回访。以后再次保存并导入，日历会更新，不会重复。</translation>
    </message>
    <message>
      <source>Everything the chosen rep has goes to another one, as when a rep leaves</source>
      <translation>把所选客户经理的全部客户交给另一位，例如离职时</translation>
    </message>
    <message>
      <source>Excel workbook (*.xlsx)</source>
      <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
      <source>Excel…</source>
      <translation>Excel…</translation>
    </message>
    <message>
      <source>Export</source>
      <comment>verb</comment>
      <translation>导出</translation>
    </message>
    <message>
      <source>Export a shorter range, or open it in Excel or WPS and save it under a new name.</source>
      <translation>请导出较短的时段，或用 Excel 或 WPS 打开后另存为新文件。</translation>
    </message>
    <message>
      <source>Export a shorter range, or split it into files of at most {most} MB.</source>
      <translation>请导出较短的时段，或拆成不超过 {most} MB 的文件。</translation>
    </message>
    <message>
      <source>Export it again with one row a day.</source>
      <translation>请重新导出，每天一行。</translation>
    </message>
    <message>
      <source>Export it again, or choose another file.</source>
      <translation>请重新导出，或选择其他文件。</translation>
    </message>
    <message>
      <source>Export it again, or open it in Excel or WPS and save it as .xlsx.</source>
      <translation>请重新导出，或用 Excel 或 WPS 打开后另存为 .xlsx。</translation>
    </message>
    <message>
      <source>Export of the roster to {file}</source>
      <translation>导出客户名册到 {file}</translation>
    </message>
    <message>
      <source>Export or copy it again.</source>
      <translation>请重新导出或复制。</translation>
    </message>
    <message>
      <source>Export the campaign's report from the advertising account instead.</source>
      <translation>请改为从推广账户导出推广报告。</translation>
    </message>
    <message>
      <source>Export view</source>
      <translation>导出视图</translation>
    </message>
    <message>
      <source>Exported at</source>
      <translation>导出时间</translation>
    </message>
    <message>
      <source>Exported workbook</source>
      <translation>导出的工作簿</translation>
    </message>
    <message>
      <source>Exported workbooks</source>
      <translation>导出的工作簿</translation>
    </message>
    <message>
      <source>Extend the promise</source>
      <translation>延长承诺期限</translation>
    </message>
    <message>
      <source>Extend the promise on the Complaints page.</source>
      <translation>请在投诉页面延长承诺。</translation>
    </message>
    <message>
      <source>Extend the promise to {client}</source>
      <translation>延长对{client}的承诺期限</translation>
    </message>
    <message>
      <source>Extend the promise…</source>
      <translation>延长承诺期限…</translation>
    </message>
    <message>
      <source>F2 edit · Ctrl+D fill down · F11 card</source>
      <translation>F2 编辑 · Ctrl+D 向下填充 · F11 客户资料</translation>
    </message>
    <message>
      <source>F8, then d, w, m: a day, a week, a month on; capitals go back, = is today</source>
      <translation>按 F8 后：d、w、m 往后一天、一周、一月；大写往前，= 为今天</translation>
    </message>
    <message>
      <source>Farewell</source>
      <translation>告别</translation>
    </message>
    <message>
      <source>Fax</source>
      <translation>传真</translation>
    </message>
    <message>
      <source>Fax</source>
      <comment>column of inquiries</comment>
      <translation>传真</translation>
    </message>
    <message>
      <source>Fax {number}</source>
      <translation>传真 {number}</translation>
    </message>
    <message>
      <source>Faxes by the client's count</source>
      <translation>客户统计的传真</translation>
    </message>
    <message>
      <source>Field</source>
      <translation>字段</translation>
    </message>
    <message>
      <source>Figure</source>
      <translation>指标</translation>
    </message>
    <message>
      <source>Figures</source>
      <translation>数据</translation>
    </message>
    <message>
      <source>Figures are known for {known} of {days} days.</source>
      <translation>{days}天中有{known}天有数据。</translation>
    </message>
    <message>
      <source>Figures by month</source>
      <translation>各月数据</translation>
    </message>
    <message>
      <source>Figures from {sources}, for every day.</source>
      <translation>数据来自{sources}，每天都有。</translation>
    </message>
    <message>
      <source>Figures from {sources}. {missing} of {days} days have none.</source>
      <translation>数据来自{sources}。{days}天中有{missing}天缺数据。</translation>
    </message>
    <message>
      <source>Figures kept for undoing</source>
      <translation>为撤销保留的数据</translation>
    </message>
    <message>
      <source>Figures of a part of the month: {now} against {before}</source>
      <translation>部分月份数据：{now}对比{before}</translation>
    </message>
    <message>
      <source>Figures of clients that are new in this file can be taken when it is imported once more.</source>
      <translation>本文件中新客户的数据，要等提交后再导入一次才能采用。</translation>
    </message>
    <message>
      <source>Figures of {before} and of {now} days, so changes are those of a day</source>
      <translation>数据分别为{before}天和{now}天，变化按日均计算</translation>
    </message>
    <message>
      <source>Figures to enter</source>
      <translation>待录入的数据</translation>
    </message>
    <message>
      <source>Figures with a pencil were typed, plain ones imported. A block copied in Excel is pasted with Ctrl+V.</source>
      <translation>带铅笔的是手工录入，其余为导入。在 Excel 中复制的区域可用 Ctrl+V 粘贴。</translation>
    </message>
    <message>
      <source>Figures…</source>
      <translation>数据…</translation>
    </message>
    <message>
      <source>File</source>
      <translation>文件</translation>
    </message>
    <message>
      <source>Files</source>
      <translation>文件</translation>
    </message>
    <message>
      <source>Files with one of these headers are read as it is said here. Forget one to be asked again.</source>
      <translation>表头相同的文件按这里的设定读取。清除某一条后，下次会重新询问。</translation>
    </message>
    <message>
      <source>Fill down</source>
      <translation>向下填充</translation>
    </message>
    <message>
      <source>Fill in the yellow cells and send the file back. What you don't know stays empty; none is 0.</source>
      <translation>填写黄色单元格后发回本文件。不清楚的留空，没有的填0。</translation>
    </message>
    <message>
      <source>Filled in when somebody else decides, or on leaving</source>
      <translation>换人负责或离职时自动填写</translation>
    </message>
    <message>
      <source>Filled in when “Decision maker” is ticked later</source>
      <translation>之后勾选“直接负责人”时自动填写</translation>
    </message>
    <message>
      <source>Filter</source>
      <translation>筛选</translation>
    </message>
    <message>
      <source>Filter clients</source>
      <translation>筛选客户</translation>
    </message>
    <message>
      <source>Filter row (Ctrl+Shift+L)</source>
      <translation>筛选行 (Ctrl+Shift+L)</translation>
    </message>
    <message>
      <source>Filter rows</source>
      <translation>筛选行</translation>
    </message>
    <message>
      <source>Filter the list</source>
      <translation>筛选列表</translation>
    </message>
    <message>
      <source>Filter {column}</source>
      <translation>筛选{column}</translation>
    </message>
    <message>
      <source>Find</source>
      <translation>查找</translation>
    </message>
    <message>
      <source>Find a setting</source>
      <translation>查找设置</translation>
    </message>
    <message>
      <source>Find and replace</source>
      <translation>查找和替换</translation>
    </message>
    <message>
      <source>Find and replace…</source>
      <translation>查找和替换…</translation>
    </message>
    <message>
      <source>Find calls by their words</source>
      <translation>按内容查找通话</translation>
    </message>
    <message>
      <source>Find duplicates</source>
      <translation>查找重复客户</translation>
    </message>
    <message>
      <source>Find duplicates and merge them…</source>
      <translation>查找重复客户并合并…</translation>
    </message>
    <message>
      <source>Find in the column</source>
      <translation>在列中查找</translation>
    </message>
    <message>
      <source>Find in the timeline</source>
      <translation>在时间线中查找</translation>
    </message>
    <message>
      <source>Find out who decides</source>
      <translation>问清谁负责</translation>
    </message>
    <message>
      <source>Find the client first</source>
      <translation>先找到客户</translation>
    </message>
    <message>
      <source>First call as a client</source>
      <translation>成交后首次回访</translation>
    </message>
    <message>
      <source>First callback</source>
      <translation>首次回访</translation>
    </message>
    <message>
      <source>First contact</source>
      <translation>首位联系人</translation>
    </message>
    <message>
      <source>First day</source>
      <translation>起始日</translation>
    </message>
    <message>
      <source>First day away</source>
      <translation>缺勤首日</translation>
    </message>
    <message>
      <source>First five</source>
      <translation>前5位</translation>
    </message>
    <message>
      <source>First page</source>
      <translation>首页</translation>
    </message>
    <message>
      <source>First payment</source>
      <translation>首次付款</translation>
    </message>
    <message>
      <source>First promised for {day}.</source>
      <translation>首次承诺{day}。</translation>
    </message>
    <message>
      <source>First promised for {day}; that stays, and punctuality is measured against it.</source>
      <translation>首次承诺：{day}；该日期保留，及时率按它计算。</translation>
    </message>
    <message>
      <source>First start</source>
      <translation>首次启动</translation>
    </message>
    <message>
      <source>First values</source>
      <translation>前几个值</translation>
    </message>
    <message>
      <source>First-page keywords</source>
      <translation>首页关键词</translation>
    </message>
    <message>
      <source>Fold all</source>
      <translation>全部折叠</translation>
    </message>
    <message>
      <source>Fold or unfold the group</source>
      <translation>折叠或展开该组</translation>
    </message>
    <message>
      <source>Folder for the summaries</source>
      <translation>月度汇总的文件夹</translation>
    </message>
    <message>
      <source>Folder with reply sheets</source>
      <translation>回执所在文件夹</translation>
    </message>
    <message>
      <source>Folders</source>
      <translation>文件夹</translation>
    </message>
    <message>
      <source>Follow-up</source>
      <translation>后续事项</translation>
    </message>
    <message>
      <source>Foot of reports</source>
      <translation>报告页脚</translation>
    </message>
    <message>
      <source>For the report</source>
      <translation>写入报告</translation>
    </message>
    <message>
      <source>Forget</source>
      <translation>清除</translation>
    </message>
    <message>
      <source>Form</source>
      <comment>column of inquiries</comment>
      <translation>表单</translation>
    </message>
    <message>
      <source>Format the cell as text and type it again.</source>
      <translation>请把单元格设为文本格式后重新输入。</translation>
    </message>
    <message>
      <source>Forward</source>
      <translation>前进</translation>
    </message>
    <message>
      <source>Found</source>
      <translation>搜索结果</translation>
    </message>
    <message>
      <source>Found in</source>
      <translation>命中位置</translation>
    </message>
    <message>
      <source>Free some space on the disk and try again.</source>
      <translation>请腾出磁盘空间后再试。</translation>
    </message>
    <message>
      <source>Freeze as baseline</source>
      <translation>冻结为服务前</translation>
    </message>
    <message>
      <source>From</source>
      <translation>原值</translation>
    </message>
    <message>
      <source>From calls and plans</source>
      <translation>取自通话和安排</translation>
    </message>
    <message>
      <source>From {file}</source>
      <translation>来自{file}</translation>
    </message>
    <message>
      <source>From {first} to {last} there were {visits} visits a day on average</source>
      <translation>{first}至{last}平均每天{visits}次访问</translation>
    </message>
    <message>
      <source>From – to…</source>
      <translation>自定起止…</translation>
    </message>
    <message>
      <source>Frozen</source>
      <translation>已冻结</translation>
    </message>
    <message>
      <source>Gap between calls</source>
      <translation>通话间隔</translation>
    </message>
    <message>
      <source>Germany</source>
      <translation>德国</translation>
    </message>
    <message>
      <source>Give a column the header “Name” or “Username”, or import the file as daily figures.</source>
      <translation>请把某一列的标题写成“名称”或“用户名”，或作为每日数据导入。</translation>
    </message>
    <message>
      <source>Give a name that ends in .xlsx.</source>
      <translation>请用以 .xlsx 结尾的文件名。</translation>
    </message>
    <message>
      <source>Give at least one factor a weight.</source>
      <translation>请至少给一个因素设定权重。</translation>
    </message>
    <message>
      <source>Give it one, as “Autumn 2026”.</source>
      <translation>请填写，例如“2026年秋季”。</translation>
    </message>
    <message>
      <source>Give more working days.</source>
      <translation>请增加工作日数。</translation>
    </message>
    <message>
      <source>Give the day it was sent.</source>
      <translation>请写实际发送的日期。</translation>
    </message>
    <message>
      <source>Give the hours in which somebody is there.</source>
      <translation>请填写有人值班的时间。</translation>
    </message>
    <message>
      <source>Give the prospect up instead.</source>
      <translation>请改用“放弃潜在客户”。</translation>
    </message>
    <message>
      <source>Give the prospect up…</source>
      <translation>放弃该潜在客户…</translation>
    </message>
    <message>
      <source>Give up</source>
      <translation>放弃</translation>
    </message>
    <message>
      <source>Give {client} up</source>
      <translation>放弃{client}</translation>
    </message>
    <message>
      <source>Given up on</source>
      <translation>放弃日期</translation>
    </message>
    <message>
      <source>Go on</source>
      <translation>继续</translation>
    </message>
    <message>
      <source>Go on if they are new clients, or say what the column holds. Both are remembered for such files.</source>
      <translation>确是新客户就继续，否则指明这一列的内容。两种答复都会用于同样标题的文件。</translation>
    </message>
    <message>
      <source>Go on in the window, or import it with --kind roster, if they are new clients.</source>
      <translation>确是新客户时，在窗口中继续，或加 --kind roster 导入。</translation>
    </message>
    <message>
      <source>Go on to the review</source>
      <translation>继续审核</translation>
    </message>
    <message>
      <source>Go on writing</source>
      <translation>继续填写</translation>
    </message>
    <message>
      <source>Go to today</source>
      <translation>回到今日</translation>
    </message>
    <message>
      <source>Goal: calls a day</source>
      <translation>目标：每天通话次数</translation>
    </message>
    <message>
      <source>Goes over: {list}.</source>
      <translation>一并转过去：{list}。</translation>
    </message>
    <message>
      <source>Gone ({count})</source>
      <translation>已删除（{count}）</translation>
    </message>
    <message>
      <source>Good</source>
      <translation>优</translation>
    </message>
    <message>
      <source>Google Ads</source>
      <translation>Google Ads</translation>
    </message>
    <message>
      <source>Google Analytics 4</source>
      <translation>Google Analytics 4</translation>
    </message>
    <message>
      <source>Grace time after a service period</source>
      <translation>服务期后的宽限期</translation>
    </message>
    <message>
      <source>Greeting</source>
      <translation>问候</translation>
    </message>
    <message>
      <source>Group</source>
      <translation>分组</translation>
    </message>
    <message>
      <source>Groups</source>
      <translation>分组</translation>
    </message>
    <message>
      <source>Groups…</source>
      <translation>分组…</translation>
    </message>
    <message>
      <source>Guide for the talk</source>
      <translation>沟通步骤</translation>
    </message>
    <message>
      <source>Hand over</source>
      <translation>移交</translation>
    </message>
    <message numerus="yes">
      <source>Hand over %n client(s)</source>
      <translation>
        <numerusform>移交%n位客户</numerusform>
      </translation>
    </message>
    <message>
      <source>Hand over all clients of {rep}</source>
      <translation>移交{rep}的全部客户</translation>
    </message>
    <message>
      <source>Hand over all…</source>
      <translation>全部移交…</translation>
    </message>
    <message>
      <source>Hand over to another rep…</source>
      <translation>移交给其他客户经理…</translation>
    </message>
    <message>
      <source>Hand over {client}</source>
      <translation>移交{client}</translation>
    </message>
    <message>
      <source>Hand-over sheet</source>
      <translation>客户移交单</translation>
    </message>
    <message>
      <source>Hand-over sheet…</source>
      <translation>客户移交单…</translation>
    </message>
    <message>
      <source>Has left</source>
      <translation>已离职</translation>
    </message>
    <message numerus="yes">
      <source>Hatched: the grace time of %n day(s) isn't over, so this may still change.</source>
      <translation>
        <numerusform>斜线：%n天的宽限期未过，还可能变化。</numerusform>
      </translation>
    </message>
    <message>
      <source>Header</source>
      <translation>标题行</translation>
    </message>
    <message>
      <source>Health</source>
      <translation>健康度</translation>
    </message>
    <message>
      <source>Health by week</source>
      <translation>每周健康度</translation>
    </message>
    <message>
      <source>Health from {first} on {since} to {last} on {until}</source>
      <translation>健康度：{since}为{first}，{until}为{last}</translation>
    </message>
    <message>
      <source>Health of {client}</source>
      <translation>{client}的健康度</translation>
    </message>
    <message>
      <source>Health of {client} is computed again</source>
      <translation>{client}的健康度恢复为计算值</translation>
    </message>
    <message>
      <source>Health of {client} set to {score}</source>
      <translation>{client}的健康度设为{score}</translation>
    </message>
    <message>
      <source>Health set by hand</source>
      <translation>手工设定的健康度</translation>
    </message>
    <message>
      <source>Health unknown</source>
      <translation>健康度未知</translation>
    </message>
    <message>
      <source>Health weights</source>
      <translation>健康度权重</translation>
    </message>
    <message>
      <source>Health weights…</source>
      <translation>健康度权重…</translation>
    </message>
    <message>
      <source>Health {score} of 100</source>
      <translation>健康度 {score}/100</translation>
    </message>
    <message>
      <source>Held against</source>
      <translation>对比时段</translation>
    </message>
    <message>
      <source>Held against the list of</source>
      <translation>对比哪天的列表</translation>
    </message>
    <message>
      <source>Hello {name},</source>
      <translation>{name}，您好：</translation>
    </message>
    <message>
      <source>Hello,</source>
      <translation>您好：</translation>
    </message>
    <message>
      <source>Here the next callback is on {day}.</source>
      <translation>这里的下次回访是{day}。</translation>
    </message>
    <message>
      <source>Hidden sheets were not read: {sheets}.</source>
      <translation>隐藏的工作表未读取：{sheets}。</translation>
    </message>
    <message>
      <source>Hide the card (F9)</source>
      <translation>隐藏客户资料 (F9)</translation>
    </message>
    <message>
      <source>Hide the column</source>
      <translation>隐藏列</translation>
    </message>
    <message>
      <source>History</source>
      <translation>历史</translation>
    </message>
    <message>
      <source>History of changes</source>
      <translation>更改历史</translation>
    </message>
    <message>
      <source>History of changes…</source>
      <translation>更改历史…</translation>
    </message>
    <message>
      <source>Holds until</source>
      <translation>有效期至</translation>
    </message>
    <message>
      <source>Holidays are known to {last}. After that Monday to Friday is assumed.</source>
      <translation>节假日已公布至{last}，之后按周一至周五为工作日计算。</translation>
    </message>
    <message>
      <source>Holidays of this year aren't known yet, Monday to Friday is assumed</source>
      <translation>今年的节假日尚未公布，按周一至周五计算</translation>
    </message>
    <message>
      <source>Hong Kong</source>
      <translation>中国香港</translation>
    </message>
    <message>
      <source>Hours</source>
      <translation>时段</translation>
    </message>
    <message>
      <source>Hours of the days</source>
      <translation>各日时段</translation>
    </message>
    <message>
      <source>How</source>
      <translation>怎么办</translation>
    </message>
    <message>
      <source>How it went…</source>
      <translation>历史变化…</translation>
    </message>
    <message>
      <source>How long before</source>
      <translation>提前多久</translation>
    </message>
    <message>
      <source>How long nobody, and nobody who decides, was reached.</source>
      <translation>多久没有联系到人，或没有联系到负责人。</translation>
    </message>
    <message>
      <source>How satisfied are you?</source>
      <translation>是否满意</translation>
    </message>
    <message>
      <source>How satisfied clients are</source>
      <translation>满意度分布</translation>
    </message>
    <message>
      <source>How service periods were renewed</source>
      <translation>续费方式</translation>
    </message>
    <message>
      <source>How the cadence is kept</source>
      <translation>回访完成情况</translation>
    </message>
    <message>
      <source>How the cadence is kept…</source>
      <translation>回访完成情况…</translation>
    </message>
    <message>
      <source>Huifang</source>
      <translation>回访</translation>
    </message>
    <message>
      <source>Huifang keeps running</source>
      <translation>回访仍在运行</translation>
    </message>
    <message>
      <source>Huifang {version}: clients called in time, and a monthly summary that shows what the campaign brings. The log of errors lies in {folder}.</source>
      <translation>回访 {version}：按时回访客户，每月一份看得见推广效果的汇总。错误日志在 {folder}。</translation>
    </message>
    <message>
      <source>Huifang 回访</source>
      <translation>回访 Huifang</translation>
    </message>
    <message>
      <source>I am sorry for the trouble. I take care of this myself.</source>
      <translation>给您添麻烦了，这件事由我来负责。</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>导入</translation>
    </message>
    <message>
      <source>Import a roster or add clients first.</source>
      <translation>请先导入客户名册或添加客户。</translation>
    </message>
    <message>
      <source>Import a workbook</source>
      <translation>导入工作簿</translation>
    </message>
    <message>
      <source>Import figures</source>
      <translation>导入数据</translation>
    </message>
    <message>
      <source>Import it as a roster or as daily figures.</source>
      <translation>请作为客户名册或每日数据导入。</translation>
    </message>
    <message>
      <source>Import of {file}</source>
      <translation>导入 {file}</translation>
    </message>
    <message>
      <source>Import the files of a folder</source>
      <translation>导入文件夹中的文件</translation>
    </message>
    <message>
      <source>Import the files of a folder…</source>
      <translation>导入文件夹中的文件…</translation>
    </message>
    <message>
      <source>Import the list you have, in any layout, or enter the first client yourself.</source>
      <translation>导入现有名单，格式不限；或自己录入第一个客户。</translation>
    </message>
    <message>
      <source>Import the workbook you have, or add the first one by hand.</source>
      <translation>导入现有工作簿，或手工添加第一个客户。</translation>
    </message>
    <message>
      <source>Imported</source>
      <translation>已导入</translation>
    </message>
    <message>
      <source>Imported at</source>
      <translation>导入时间</translation>
    </message>
    <message>
      <source>Imported files</source>
      <translation>已导入的文件</translation>
    </message>
    <message>
      <source>Importing {file}</source>
      <translation>正在导入 {file}</translation>
    </message>
    <message>
      <source>Imports</source>
      <translation>导入</translation>
    </message>
    <message>
      <source>Impressions</source>
      <translation>展现量</translation>
    </message>
    <message numerus="yes">
      <source>In %n day(s)</source>
      <translation>
        <numerusform>%n天后</numerusform>
      </translation>
    </message>
    <message>
      <source>In Baidu Tongji open 趋势分析, choose 按日, and download it again.</source>
      <translation>请在百度统计的“趋势分析”中选择“按日”，再重新下载。</translation>
    </message>
    <message>
      <source>In Google Ads segment the report by time, day, and download it again.</source>
      <translation>请在 Google Ads 报告中按“时间 &gt; 天”细分，再重新下载。</translation>
    </message>
    <message>
      <source>In Google Analytics open Traffic acquisition, add “Date” as second dimension, and download that as CSV.</source>
      <translation>请在 Google Analytics 打开“流量获取”报告，将“日期”添加为次级维度，再下载 CSV。</translation>
    </message>
    <message>
      <source>In a phrase, these are filled in for the client: {names}.</source>
      <translation>用语中可填入：{names}。</translation>
    </message>
    <message>
      <source>In common</source>
      <translation>相同之处</translation>
    </message>
    <message>
      <source>In the branch</source>
      <translation>本支客户数</translation>
    </message>
    <message>
      <source>In the first five</source>
      <translation>前5位个数</translation>
    </message>
    <message>
      <source>In the trash since</source>
      <translation>移入时间</translation>
    </message>
    <message>
      <source>In their order; empty for all of them</source>
      <translation>按其顺序；留空为全部</translation>
    </message>
    <message>
      <source>In time</source>
      <translation>及时</translation>
    </message>
    <message>
      <source>In words</source>
      <translation>文字</translation>
    </message>
    <message>
      <source>Index 100</source>
      <translation>指数100</translation>
    </message>
    <message>
      <source>Industry</source>
      <translation>行业</translation>
    </message>
    <message>
      <source>Information</source>
      <translation>记录信息</translation>
    </message>
    <message>
      <source>Inq.</source>
      <comment>short for inquiries</comment>
      <translation>咨询</translation>
    </message>
    <message>
      <source>Inq. {channel}</source>
      <comment>short for inquiries</comment>
      <translation>{channel}咨询</translation>
    </message>
    <message>
      <source>Inquiries</source>
      <translation>咨询</translation>
    </message>
    <message>
      <source>Inquiries a day</source>
      <translation>日咨询量</translation>
    </message>
    <message>
      <source>Inquiries add up to the client's reply, {number}</source>
      <translation>咨询与客户回执一致，{number}个</translation>
    </message>
    <message>
      <source>Inquiries by channel</source>
      <translation>各渠道咨询</translation>
    </message>
    <message>
      <source>Inquiries by channel, 30 days</source>
      <translation>各渠道咨询，近30天</translation>
    </message>
    <message>
      <source>Inquiries by e-mail</source>
      <translation>邮件咨询</translation>
    </message>
    <message>
      <source>Inquiries by fax</source>
      <translation>传真咨询</translation>
    </message>
    <message>
      <source>Inquiries by message</source>
      <translation>在线咨询</translation>
    </message>
    <message>
      <source>Inquiries by phone</source>
      <translation>电话咨询</translation>
    </message>
    <message>
      <source>Inquiries by web form</source>
      <translation>表单咨询</translation>
    </message>
    <message>
      <source>Inquiries down by more than 30 %</source>
      <translation>咨询下降超过30%</translation>
    </message>
    <message>
      <source>Inquiries down {per_cent} %</source>
      <translation>咨询下降{per_cent}%</translation>
    </message>
    <message>
      <source>Inquiries down {per_cent} % since {day} against the 3 months before</source>
      <translation>{day}以来咨询比前3个月下降{per_cent}%</translation>
    </message>
    <message>
      <source>Inquiries in 30 days</source>
      <translation>近30天咨询</translation>
    </message>
    <message>
      <source>Inquiries of all clients together in {span}, as far as figures tell the channel.</source>
      <translation>全部客户在{span}的咨询合计，以有渠道的数据为准。</translation>
    </message>
    <message>
      <source>Inquiries this month</source>
      <translation>本月咨询</translation>
    </message>
    <message>
      <source>Inquiries: {number} fewer than in the month before.</source>
      <translation>咨询比上月少{number}个。</translation>
    </message>
    <message>
      <source>Inquiries: {number} more than in the month before.</source>
      <translation>咨询比上月多{number}个。</translation>
    </message>
    <message>
      <source>Inquiries: {number}, {phone} of them by phone.</source>
      <translation>收到{number}个咨询，其中{phone}个是电话。</translation>
    </message>
    <message>
      <source>Inquiries: {number}.</source>
      <translation>收到{number}个咨询。</translation>
    </message>
    <message>
      <source>Inquiry calls</source>
      <translation>咨询电话</translation>
    </message>
    <message>
      <source>Install the newer version, or open another database.</source>
      <translation>请安装新版本，或打开其他数据库。</translation>
    </message>
    <message>
      <source>Internal note</source>
      <translation>内部备注</translation>
    </message>
    <message>
      <source>Invented clients</source>
      <translation>虚构客户</translation>
    </message>
    <message>
      <source>Is it one of these?</source>
      <translation>是其中之一吗？</translation>
    </message>
    <message>
      <source>Issued on {day}</source>
      <translation>出具日期：{day}</translation>
    </message>
    <message>
      <source>It does apply</source>
      <translation>改为适用</translation>
    </message>
    <message>
      <source>It holds no figure that is kept.</source>
      <translation>没有可保存的数据。</translation>
    </message>
    <message>
      <source>It is in use since.</source>
      <translation>之后已被使用。</translation>
    </message>
    <message>
      <source>It is not said yet what the columns hold.</source>
      <translation>还没有指明各列的含义。</translation>
    </message>
    <message>
      <source>It is on the clipboard now, to paste it where you need it.</source>
      <translation>已复制到剪贴板，可粘贴到需要的地方。</translation>
    </message>
    <message>
      <source>It is read again as if it stood in the file. The file itself stays as it is.</source>
      <translation>将按文件中就是这样写来重新读取。原文件保持不变。</translation>
    </message>
    <message>
      <source>It may be the rep or the contact; say which in the header.</source>
      <translation>可能是客户经理或联系人，请在标题中写明。</translation>
    </message>
    <message>
      <source>It only counts the rows.</source>
      <translation>只是行号。</translation>
    </message>
    <message>
      <source>It says what the figures of a day are parts of; they are added up.</source>
      <translation>它说明当天数据属于哪个部分，各部分已相加。</translation>
    </message>
    <message>
      <source>It was edited since.</source>
      <translation>之后有修改。</translation>
    </message>
    <message>
      <source>It was left out before.</source>
      <translation>以前已略去。</translation>
    </message>
    <message>
      <source>Item</source>
      <translation>项目</translation>
    </message>
    <message>
      <source>Its own recommendation closes a ring and is left out.</source>
      <translation>它自身的推荐关系形成了循环，已略去。</translation>
    </message>
    <message>
      <source>Its title names a month, but none of the figures that are kept.</source>
      <translation>标题写了月份，但没有写是哪一项数据。</translation>
    </message>
    <message>
      <source>Keep as of today</source>
      <translation>保存今天的状态</translation>
    </message>
    <message>
      <source>Keep both</source>
      <translation>都保留</translation>
    </message>
    <message>
      <source>Keep mine</source>
      <translation>保留我的</translation>
    </message>
    <message>
      <source>Keep running in the notification area when the window is closed</source>
      <translation>关闭窗口后在通知区域继续运行</translation>
    </message>
    <message>
      <source>Keep the header row of each sheet as it was exported.</source>
      <translation>请保留各工作表导出时的标题行。</translation>
    </message>
    <message>
      <source>Kept</source>
      <translation>保存内容</translation>
    </message>
    <message>
      <source>Kept because blank</source>
      <translation>空白而保留</translation>
    </message>
    <message>
      <source>Kept since</source>
      <translation>保留</translation>
    </message>
    <message>
      <source>Key</source>
      <translation>重点</translation>
    </message>
    <message>
      <source>Key</source>
      <comment>level of a client</comment>
      <translation>重点</translation>
    </message>
    <message>
      <source>Key client: at the latest after</source>
      <translation>重点客户：最长间隔</translation>
    </message>
    <message>
      <source>Key client: call every</source>
      <translation>重点客户：回访间隔</translation>
    </message>
    <message>
      <source>Key client: calls a month, at least</source>
      <translation>重点客户：每月最少回访次数</translation>
    </message>
    <message>
      <source>Key client: calls a month, at most</source>
      <translation>重点客户：每月最多回访次数</translation>
    </message>
    <message>
      <source>Key clients</source>
      <translation>重点</translation>
    </message>
    <message>
      <source>Key figures</source>
      <translation>关键数据</translation>
    </message>
    <message>
      <source>Key first, by next callback</source>
      <translation>重点优先，按下次回访</translation>
    </message>
    <message>
      <source>Keyword</source>
      <translation>关键词</translation>
    </message>
    <message>
      <source>Keyword quality</source>
      <translation>关键词质量</translation>
    </message>
    <message>
      <source>Keyword rank</source>
      <translation>关键词排名</translation>
    </message>
    <message>
      <source>Keyword snapshot</source>
      <translation>关键词快照</translation>
    </message>
    <message>
      <source>Keyword snapshots</source>
      <translation>关键词快照</translation>
    </message>
    <message>
      <source>Keyword {word} moved to the trash</source>
      <translation>关键词“{word}”已移到回收站</translation>
    </message>
    <message>
      <source>Keywords</source>
      <translation>关键词</translation>
    </message>
    <message>
      <source>Keywords of {client}</source>
      <translation>{client}的关键词</translation>
    </message>
    <message>
      <source>Keywords of {client} kept as of {day}</source>
      <translation>已保存{client}在{day}的关键词</translation>
    </message>
    <message>
      <source>Keywords on the first page</source>
      <translation>首页关键词</translation>
    </message>
    <message>
      <source>Keywords over time</source>
      <translation>历次关键词</translation>
    </message>
    <message>
      <source>Keywords that are enough</source>
      <translation>足够的关键词数</translation>
    </message>
    <message>
      <source>Keywords that are gone</source>
      <translation>已删除的关键词</translation>
    </message>
    <message>
      <source>Keywords, one a line</source>
      <translation>关键词，每行一个</translation>
    </message>
    <message>
      <source>Keywords, rank</source>
      <translation>关键词、排名</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>类型</translation>
    </message>
    <message>
      <source>Kinds of rows</source>
      <translation>行的类别</translation>
    </message>
    <message>
      <source>Landing page</source>
      <translation>着陆页</translation>
    </message>
    <message>
      <source>Landing pages lead to the product</source>
      <translation>落地页直达产品</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>语言</translation>
    </message>
    <message>
      <source>Language and look</source>
      <translation>语言和外观</translation>
    </message>
    <message>
      <source>Language of reports</source>
      <translation>报告语言</translation>
    </message>
    <message>
      <source>Lapse and renewal</source>
      <translation>失效与续费</translation>
    </message>
    <message>
      <source>Lapse rate</source>
      <translation>失效率</translation>
    </message>
    <message>
      <source>Lapsed</source>
      <translation>失效</translation>
    </message>
    <message>
      <source>Lapsed and closed</source>
      <translation>失效和终止</translation>
    </message>
    <message>
      <source>Lapsed on</source>
      <translation>失效日期</translation>
    </message>
    <message>
      <source>Lapsed since {day}. {reason}</source>
      <translation>{day}起失效。{reason}</translation>
    </message>
    <message>
      <source>Lapses</source>
      <translation>失效</translation>
    </message>
    <message>
      <source>Lapses of all months above. A reason is noted on the card, on the tab Money.</source>
      <translation>上面各月的全部失效。原因在客户卡的“资金”页登记。</translation>
    </message>
    <message>
      <source>Lapses of these months, by the reason that a rep noted while they lasted.</source>
      <translation>这些月份的失效，按失效期间客户经理登记的原因。</translation>
    </message>
    <message>
      <source>Larger</source>
      <translation>放大</translation>
    </message>
    <message>
      <source>Larger text</source>
      <translation>放大文字</translation>
    </message>
    <message>
      <source>Last 12 months</source>
      <translation>近12个月</translation>
    </message>
    <message>
      <source>Last 30 days</source>
      <translation>最近30天</translation>
    </message>
    <message>
      <source>Last 90 days</source>
      <translation>最近90天</translation>
    </message>
    <message>
      <source>Last call</source>
      <translation>上次通话</translation>
    </message>
    <message>
      <source>Last call {day}</source>
      <translation>上次通话 {day}</translation>
    </message>
    <message>
      <source>Last call {day}: {words}</source>
      <translation>上次通话{day}：{words}</translation>
    </message>
    <message>
      <source>Last calls</source>
      <translation>最近通话</translation>
    </message>
    <message>
      <source>Last day</source>
      <translation>截止日</translation>
    </message>
    <message>
      <source>Last day away</source>
      <translation>缺勤末日</translation>
    </message>
    <message>
      <source>Last month</source>
      <translation>上月</translation>
    </message>
    <message>
      <source>Last month's summary</source>
      <translation>上月汇总</translation>
    </message>
    <message>
      <source>Last month's summary not sent</source>
      <translation>上月汇总未发送</translation>
    </message>
    <message>
      <source>Last month: {words}</source>
      <translation>上月：{words}</translation>
    </message>
    <message>
      <source>Last rank</source>
      <translation>最后排名</translation>
    </message>
    <message>
      <source>Last time</source>
      <translation>上次</translation>
    </message>
    <message>
      <source>Last year</source>
      <translation>去年同期</translation>
    </message>
    <message>
      <source>Lasts</source>
      <translation>可用</translation>
    </message>
    <message>
      <source>Later</source>
      <translation>往后</translation>
    </message>
    <message>
      <source>Later than {latest}, the last day that keeps the longest gap</source>
      <translation>晚于{latest}，会超过最长间隔</translation>
    </message>
    <message>
      <source>Latest 30 days</source>
      <translation>最近30天</translation>
    </message>
    <message>
      <source>Latest 30 days, {days}</source>
      <translation>最近30天，{days}</translation>
    </message>
    <message numerus="yes">
      <source>Latest 30 days, {days}; %n day(s) have figures. Changes against the 30 days before.</source>
      <translation>
        <numerusform>最近30天，{days}，%n天有数据。变化与之前30天相比。</numerusform>
      </translation>
    </message>
    <message>
      <source>Latest 90 days</source>
      <translation>最近90天</translation>
    </message>
    <message>
      <source>Laying out the callbacks</source>
      <translation>正在安排回访</translation>
    </message>
    <message>
      <source>Layout</source>
      <translation>布局</translation>
    </message>
    <message>
      <source>Leave one of them out.</source>
      <translation>请略去其中一列。</translation>
    </message>
    <message>
      <source>Leave out all files that wait</source>
      <translation>跳过所有等待中的文件</translation>
    </message>
    <message>
      <source>Leave out the rest</source>
      <translation>跳过其余文件</translation>
    </message>
    <message>
      <source>Leave out:</source>
      <translation>不参与合并：</translation>
    </message>
    <message>
      <source>Leave the clients out, or print a client-card.</source>
      <translation>请去掉客户，或打印 client-card。</translation>
    </message>
    <message>
      <source>Leave the form and open this client</source>
      <translation>离开表单，打开这位客户</translation>
    </message>
    <message>
      <source>Left a message</source>
      <translation>已留言</translation>
    </message>
    <message>
      <source>Left as who stays has it, right as the other. What only one of them says is kept.</source>
      <translation>左边是保留客户的，右边是另一家的。只有一边写了的内容会保留。</translation>
    </message>
    <message numerus="yes">
      <source>Left in peace for %n day(s) after the refusal</source>
      <translation>
        <numerusform>拒绝后%n天内不打扰</numerusform>
      </translation>
    </message>
    <message>
      <source>Left open: {what}</source>
      <translation>待办：{what}</translation>
    </message>
    <message numerus="yes">
      <source>Left out of the snapshot, because not by day: %n other table(s).</source>
      <translation>
        <numerusform>报告概览中另有%n张表不是按日的，未采用。</numerusform>
      </translation>
    </message>
    <message>
      <source>Left the company on</source>
      <translation>离职日期</translation>
    </message>
    <message>
      <source>Legend</source>
      <translation>图例</translation>
    </message>
    <message>
      <source>Let go</source>
      <translation>已放过</translation>
    </message>
    <message>
      <source>Let go until</source>
      <translation>放过，直到</translation>
    </message>
    <message>
      <source>Let me make sure that I have understood you. Is that right, and is it all?</source>
      <translation>我跟您确认一下我的理解，这样对吗？还有别的吗？</translation>
    </message>
    <message>
      <source>Let the anger pass. Say who you are and that you take care of it yourself; don't explain, don't argue.</source>
      <translation>先让对方消气。报上姓名，说明由自己负责；不解释，不争辩。</translation>
    </message>
    <message>
      <source>Let the line go</source>
      <translation>放过此事项</translation>
    </message>
    <message>
      <source>Let the line go…</source>
      <translation>放过此事项…</translation>
    </message>
    <message>
      <source>Let the timer run</source>
      <translation>继续计时</translation>
    </message>
    <message>
      <source>Let them finish. Write down what happened, since when, and what it cost them, in their words.</source>
      <translation>让对方说完。按对方的原话记下：发生了什么、从何时起、造成什么损失。</translation>
    </message>
    <message>
      <source>Letter</source>
      <translation>Letter（美式信纸）</translation>
    </message>
    <message>
      <source>Level</source>
      <translation>级别</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>浅色</translation>
    </message>
    <message>
      <source>Light, dark, or as the system is.</source>
      <translation>浅色、深色或跟随系统。</translation>
    </message>
    <message>
      <source>Like #2563EB</source>
      <translation>如 #2563EB</translation>
    </message>
    <message>
      <source>Line</source>
      <translation>事项</translation>
    </message>
    <message>
      <source>Line of {client} is back</source>
      <translation>{client}的事项已恢复</translation>
    </message>
    <message>
      <source>Line of {client} let go</source>
      <translation>{client}的事项已放过</translation>
    </message>
    <message>
      <source>Line of {client} let go until {day}</source>
      <translation>{client}的事项已放过，到{day}再提醒</translation>
    </message>
    <message>
      <source>Lines</source>
      <translation>行</translation>
    </message>
    <message>
      <source>Listen</source>
      <translation>倾听</translation>
    </message>
    <message>
      <source>Local data</source>
      <translation>本机数据</translation>
    </message>
    <message>
      <source>Log a call</source>
      <translation>记录通话</translation>
    </message>
    <message>
      <source>Logo</source>
      <translation>标志</translation>
    </message>
    <message>
      <source>Logos</source>
      <translation>标志</translation>
    </message>
    <message>
      <source>Look</source>
      <translation>外观</translation>
    </message>
    <message>
      <source>Look again</source>
      <translation>重新查看</translation>
    </message>
    <message>
      <source>Look at the two days again.</source>
      <translation>请核对这两个日期。</translation>
    </message>
    <message>
      <source>Look at the values as they are now, and choose again.</source>
      <translation>请查看现在的内容，再重新选择。</translation>
    </message>
    <message>
      <source>Look at the values as they are now, and choose which ones stay.</source>
      <translation>请查看现在的内容，选择保留哪一个。</translation>
    </message>
    <message>
      <source>Looking at the days of {rep}…</source>
      <translation>正在查看{rep}的日程…</translation>
    </message>
    <message>
      <source>Looking at what would be merged</source>
      <translation>正在查看合并内容</translation>
    </message>
    <message>
      <source>Looking for clients that are there twice…</source>
      <translation>正在查找重复的客户…</translation>
    </message>
    <message>
      <source>Looking for duplicates</source>
      <translation>查找重复客户</translation>
    </message>
    <message>
      <source>Looking into the trash</source>
      <translation>正在查看回收站</translation>
    </message>
    <message>
      <source>Looking through the calls</source>
      <translation>正在查找通话记录</translation>
    </message>
    <message>
      <source>Lost</source>
      <comment>prospects</comment>
      <translation>已流失</translation>
    </message>
    <message>
      <source>Low balance</source>
      <translation>余额不足</translation>
    </message>
    <message>
      <source>Loyalty</source>
      <translation>忠诚度</translation>
    </message>
    <message>
      <source>Loyalty = service periods of the client that were renewed + clients that it recommended. A satisfied client isn't yet a loyal one. n = {number}.</source>
      <translation>忠诚度 = 已续费的服务期数 + 推荐的客户数。满意的客户还不等于忠诚的客户。n = {number}。</translation>
    </message>
    <message>
      <source>Made</source>
      <comment>column of the backups</comment>
      <translation>备份时间</translation>
    </message>
    <message>
      <source>Made from the rows above.</source>
      <translation>根据上面各行生成。</translation>
    </message>
    <message>
      <source>Made while you work, and before each import.</source>
      <translation>工作期间自动备份，每次导入前也会备份。</translation>
    </message>
    <message>
      <source>Mail the summary…</source>
      <translation>用邮件发送汇总…</translation>
    </message>
    <message>
      <source>Mail…</source>
      <translation>邮件…</translation>
    </message>
    <message>
      <source>Mainland China</source>
      <translation>中国大陆</translation>
    </message>
    <message>
      <source>Make it smaller and try again.</source>
      <translation>请缩小后再试。</translation>
    </message>
    <message>
      <source>Making the call sheet</source>
      <translation>正在生成回访单</translation>
    </message>
    <message>
      <source>Making the call sheets</source>
      <translation>正在生成回访单</translation>
    </message>
    <message>
      <source>Making the client cards</source>
      <translation>正在生成客户卡</translation>
    </message>
    <message>
      <source>Making the complaint sheet</source>
      <translation>生成投诉单</translation>
    </message>
    <message>
      <source>Making the hand-over sheet</source>
      <translation>正在制作客户移交单</translation>
    </message>
    <message>
      <source>Making the list of complaints</source>
      <translation>生成投诉清单</translation>
    </message>
    <message>
      <source>Making the overview</source>
      <translation>正在制作总览</translation>
    </message>
    <message>
      <source>Making the sample agency</source>
      <translation>正在生成示例代理公司</translation>
    </message>
    <message>
      <source>Mark</source>
      <translation>标记</translation>
    </message>
    <message>
      <source>Mark as checked</source>
      <translation>标为已核对</translation>
    </message>
    <message>
      <source>Mark as sent</source>
      <translation>标为已发送</translation>
    </message>
    <message>
      <source>Mark as sent…</source>
      <translation>标为已发送…</translation>
    </message>
    <message>
      <source>Mark of this agency</source>
      <translation>代理公司标识</translation>
    </message>
    <message>
      <source>Markers</source>
      <translation>事件标记</translation>
    </message>
    <message>
      <source>Marks</source>
      <translation>评分次数</translation>
    </message>
    <message>
      <source>Match case</source>
      <translation>区分大小写</translation>
    </message>
    <message>
      <source>Matomo</source>
      <translation>Matomo</translation>
    </message>
    <message>
      <source>Max {greatest}</source>
      <translation>最大 {greatest}</translation>
    </message>
    <message>
      <source>May hold {names}</source>
      <translation>可包含{names}</translation>
    </message>
    <message>
      <source>Mean mark</source>
      <translation>平均分</translation>
    </message>
    <message numerus="yes">
      <source>Mean of %n row(s)</source>
      <translation>
        <numerusform>%n行的平均值</numerusform>
      </translation>
    </message>
    <message>
      <source>Mean of the marks of a month from calls, reply sheets and surveys; each client counts once a month, with its latest mark.</source>
      <translation>当月来自通话、回执和调查的评分平均值；每个客户每月只计一次，取最近评分。</translation>
    </message>
    <message>
      <source>Mean time to answer</source>
      <translation>平均答复时间</translation>
    </message>
    <message>
      <source>Mean {mean}</source>
      <translation>平均 {mean}</translation>
    </message>
    <message>
      <source>Mean {mean}, n = {number}.</source>
      <translation>平均 {mean}，n = {number}。</translation>
    </message>
    <message>
      <source>Measure</source>
      <translation>项目</translation>
    </message>
    <message>
      <source>Measured against the day that was promised first; an extension doesn't help.</source>
      <translation>按首次承诺的日期计算，延期不改变结果。</translation>
    </message>
    <message>
      <source>Measures</source>
      <translation>指标</translation>
    </message>
    <message>
      <source>Median rank</source>
      <translation>排名中位数</translation>
    </message>
    <message numerus="yes">
      <source>Medians of clients whose both sides are known; after = {span}. Left out: %n client(s) with less than four weeks of service, {others} without a baseline.</source>
      <translation>
        <numerusform>前后都已知的客户的中位数；服务后 = {span}。未计：服务不满四周的%n个客户，没有服务前记录的{others}个。</numerusform>
      </translation>
    </message>
    <message>
      <source>Menu</source>
      <translation>菜单</translation>
    </message>
    <message>
      <source>Menu (Alt)</source>
      <translation>菜单 (Alt)</translation>
    </message>
    <message>
      <source>Merge</source>
      <translation>合并</translation>
    </message>
    <message numerus="yes">
      <source>Merge %n client(s) into {client}</source>
      <translation>
        <numerusform>将%n位客户并入{client}</numerusform>
      </translation>
    </message>
    <message>
      <source>Merge clients</source>
      <translation>合并客户</translation>
    </message>
    <message>
      <source>Merged client</source>
      <translation>被合并的客户</translation>
    </message>
    <message>
      <source>Merged clients</source>
      <translation>被合并的客户</translation>
    </message>
    <message>
      <source>Merged into</source>
      <translation>并入</translation>
    </message>
    <message>
      <source>Merge…</source>
      <translation>合并…</translation>
    </message>
    <message>
      <source>Merging clients</source>
      <translation>合并客户</translation>
    </message>
    <message>
      <source>Message</source>
      <translation>留言</translation>
    </message>
    <message>
      <source>Message</source>
      <comment>column of inquiries</comment>
      <translation>在线</translation>
    </message>
    <message>
      <source>Messages by the client's count</source>
      <translation>客户统计的在线咨询</translation>
    </message>
    <message>
      <source>Microsoft Advertising</source>
      <translation>Microsoft Advertising</translation>
    </message>
    <message>
      <source>Min {least}</source>
      <translation>最小 {least}</translation>
    </message>
    <message>
      <source>Minutes</source>
      <translation>分钟数</translation>
    </message>
    <message>
      <source>Minutes before the call</source>
      <translation>提前的分钟数</translation>
    </message>
    <message>
      <source>Missing from the file</source>
      <translation>文件中没有</translation>
    </message>
    <message>
      <source>Missing: {facts}</source>
      <translation>缺：{facts}</translation>
    </message>
    <message>
      <source>Mobile</source>
      <translation>手机</translation>
    </message>
    <message>
      <source>Moment</source>
      <translation>时点</translation>
    </message>
    <message>
      <source>Monday to Friday</source>
      <translation>周一至周五</translation>
    </message>
    <message>
      <source>Money</source>
      <translation>资金</translation>
    </message>
    <message>
      <source>Money and contract</source>
      <translation>资金与合同</translation>
    </message>
    <message>
      <source>Month</source>
      <translation>月份</translation>
    </message>
    <message>
      <source>Month</source>
      <comment>of callbacks</comment>
      <translation>本月</translation>
    </message>
    <message>
      <source>Month</source>
      <comment>view of the calendar</comment>
      <translation>月</translation>
    </message>
    <message>
      <source>Month against month</source>
      <translation>与上月对比</translation>
    </message>
    <message>
      <source>Month before</source>
      <translation>上个月</translation>
    </message>
    <message>
      <source>Month by month</source>
      <translation>按月</translation>
    </message>
    <message>
      <source>Month overview</source>
      <translation>月度总览</translation>
    </message>
    <message>
      <source>Month overview of all clients</source>
      <translation>导出全部客户月度总览</translation>
    </message>
    <message>
      <source>Month overview of all clients…</source>
      <translation>全部客户月度总览…</translation>
    </message>
    <message>
      <source>Monthly budget</source>
      <translation>月预算</translation>
    </message>
    <message>
      <source>Monthly figures</source>
      <translation>月度数据</translation>
    </message>
    <message>
      <source>Monthly summary {month}</source>
      <translation>月度汇总 {month}</translation>
    </message>
    <message>
      <source>Months</source>
      <translation>月数</translation>
    </message>
    <message>
      <source>More</source>
      <translation>更多</translation>
    </message>
    <message>
      <source>More about the health</source>
      <translation>健康度的更多操作</translation>
    </message>
    <message>
      <source>More about “{point}”</source>
      <translation>“{point}”的更多操作</translation>
    </message>
    <message>
      <source>More phones</source>
      <translation>其他电话</translation>
    </message>
    <message numerus="yes">
      <source>Move %n client(s) to the trash</source>
      <translation>
        <numerusform>将%n个客户移到回收站</numerusform>
      </translation>
    </message>
    <message>
      <source>Move everything there</source>
      <translation>全部移过去</translation>
    </message>
    <message>
      <source>Move the callback a day back</source>
      <translation>回访提前一天</translation>
    </message>
    <message>
      <source>Move the callback a day on</source>
      <translation>回访推后一天</translation>
    </message>
    <message>
      <source>Move the callback a week back</source>
      <translation>回访提前一周</translation>
    </message>
    <message>
      <source>Move the callback a week on</source>
      <translation>回访推后一周</translation>
    </message>
    <message>
      <source>Move the callback half an hour back</source>
      <translation>回访提前半小时</translation>
    </message>
    <message>
      <source>Move the callback half an hour on</source>
      <translation>回访推后半小时</translation>
    </message>
    <message>
      <source>Move the callback of {client} to</source>
      <translation>{client}的回访改到</translation>
    </message>
    <message>
      <source>Move the phrase down</source>
      <translation>下移</translation>
    </message>
    <message>
      <source>Move the phrase up</source>
      <translation>上移</translation>
    </message>
    <message>
      <source>Move the point down</source>
      <translation>下移该项</translation>
    </message>
    <message>
      <source>Move the point up</source>
      <translation>上移该项</translation>
    </message>
    <message>
      <source>Move the round to the trash</source>
      <translation>将调查移入回收站</translation>
    </message>
    <message>
      <source>Move to trash</source>
      <translation>移到回收站</translation>
    </message>
    <message>
      <source>Moved</source>
      <translation>变化</translation>
    </message>
    <message>
      <source>Moved ({count})</source>
      <translation>有变化（{count}）</translation>
    </message>
    <message>
      <source>Moved since</source>
      <translation>变化自</translation>
    </message>
    <message>
      <source>Moving to the server</source>
      <translation>正在移到服务器</translation>
    </message>
    <message>
      <source>My clients</source>
      <translation>我的客户</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>名称</translation>
    </message>
    <message>
      <source>Name a month up to {month}.</source>
      <translation>请写{month}或更早的月份。</translation>
    </message>
    <message>
      <source>Name a new file with --database.</source>
      <translation>请用 --database 指定新文件。</translation>
    </message>
    <message>
      <source>Name and address</source>
      <translation>名称和地址</translation>
    </message>
    <message>
      <source>Name clients by code or username, or a rep by --rep.</source>
      <translation>请用编号或用户名指定客户，或用 --rep 指定客户经理。</translation>
    </message>
    <message>
      <source>Name of files</source>
      <translation>文件名</translation>
    </message>
    <message>
      <source>Name of the view</source>
      <translation>视图名称</translation>
    </message>
    <message>
      <source>Name one rep, or none.</source>
      <translation>请只写一位客户经理，或不写。</translation>
    </message>
    <message>
      <source>Name the agency and its reps</source>
      <translation>填写公司名称和客户经理</translation>
    </message>
    <message>
      <source>Name the client with --client CODE and import it again.</source>
      <translation>请用 --client 编号 指明客户，再次导入。</translation>
    </message>
    <message>
      <source>Name, username or code</source>
      <translation>名称、用户名或编号</translation>
    </message>
    <message>
      <source>Names, telephones, websites and usernames of all clients were compared.</source>
      <translation>已比较所有客户的名称、电话、网站和用户名。</translation>
    </message>
    <message>
      <source>Nature of products</source>
      <translation>产品性质</translation>
    </message>
    <message>
      <source>Neither the sheet's name nor a line above its table says whose rows these are.</source>
      <translation>工作表名称和表格上方都没有写明这些行属于哪个客户。</translation>
    </message>
    <message>
      <source>Never asked how satisfied they are</source>
      <translation>从未询问满意度</translation>
    </message>
    <message>
      <source>Never called</source>
      <translation>从未联系</translation>
    </message>
    <message>
      <source>Never reached</source>
      <translation>从未接通</translation>
    </message>
    <message>
      <source>New</source>
      <translation>新增</translation>
    </message>
    <message>
      <source>New</source>
      <comment>value of a cell</comment>
      <translation>新值</translation>
    </message>
    <message>
      <source>New callback</source>
      <translation>新建回访</translation>
    </message>
    <message>
      <source>New callback…</source>
      <translation>新建回访…</translation>
    </message>
    <message>
      <source>New client</source>
      <translation>新建客户</translation>
    </message>
    <message>
      <source>New client…</source>
      <translation>新建客户…</translation>
    </message>
    <message>
      <source>New complaint</source>
      <translation>记投诉</translation>
    </message>
    <message>
      <source>New complaint…</source>
      <translation>记投诉…</translation>
    </message>
    <message>
      <source>New contact</source>
      <translation>新建联系人</translation>
    </message>
    <message>
      <source>New day</source>
      <translation>新日期</translation>
    </message>
    <message>
      <source>New files in “{folder}” are offered here</source>
      <translation>“{folder}”中的新文件会在这里提示</translation>
    </message>
    <message>
      <source>New in “{folder}”: {names}</source>
      <translation>“{folder}”中有新文件：{names}</translation>
    </message>
    <message>
      <source>New phrase</source>
      <translation>新用语</translation>
    </message>
    <message>
      <source>New point</source>
      <translation>新项</translation>
    </message>
    <message>
      <source>New point {number}</source>
      <translation>新项{number}</translation>
    </message>
    <message>
      <source>New rep</source>
      <translation>新客户经理</translation>
    </message>
    <message>
      <source>Next call on {day}</source>
      <translation>{day}再次回访</translation>
    </message>
    <message>
      <source>Next callback</source>
      <translation>下次回访</translation>
    </message>
    <message>
      <source>Next client</source>
      <translation>下一个客户</translation>
    </message>
    <message>
      <source>Next conflict</source>
      <translation>下一个冲突</translation>
    </message>
    <message>
      <source>Next kind of rows</source>
      <translation>下一类行</translation>
    </message>
    <message>
      <source>Next month</source>
      <translation>下个月</translation>
    </message>
    <message>
      <source>Next page</source>
      <translation>下一页</translation>
    </message>
    <message>
      <source>Next part of the window</source>
      <translation>窗口下一部分</translation>
    </message>
    <message>
      <source>Next working days</source>
      <translation>最近的工作日</translation>
    </message>
    <message>
      <source>No answer</source>
      <translation>无人接听</translation>
    </message>
    <message>
      <source>No answer was promised for a day.</source>
      <translation>未承诺答复日期。</translation>
    </message>
    <message>
      <source>No backup could be made in {folder}.</source>
      <translation>无法在 {folder} 中备份。</translation>
    </message>
    <message>
      <source>No call is selected</source>
      <translation>未选择通话</translation>
    </message>
    <message>
      <source>No call matches</source>
      <translation>没有符合条件的通话</translation>
    </message>
    <message>
      <source>No call was written down yet.</source>
      <translation>还没有通话记录。</translation>
    </message>
    <message>
      <source>No call yet</source>
      <translation>还没有通话</translation>
    </message>
    <message>
      <source>No changes by others</source>
      <translation>他人没有更改</translation>
    </message>
    <message>
      <source>No client chosen</source>
      <translation>未选择客户</translation>
    </message>
    <message>
      <source>No client has a template of its own.</source>
      <translation>还没有客户使用自己的模板。</translation>
    </message>
    <message>
      <source>No client has the code or username “{key}”.</source>
      <translation>没有编号或用户名为“{key}”的客户。</translation>
    </message>
    <message>
      <source>No client has this code or username, and the row gives no name.</source>
      <translation>没有客户使用该编号或用户名，该行也没有名称。</translation>
    </message>
    <message>
      <source>No client in this view</source>
      <translation>该视图没有客户</translation>
    </message>
    <message>
      <source>No client is being served.</source>
      <translation>没有服务中的客户。</translation>
    </message>
    <message>
      <source>No client is called “{text}”.</source>
      <translation>没有叫“{text}”的客户。</translation>
    </message>
    <message>
      <source>No client is called “{text}”; similar: {names}.</source>
      <translation>没有名为“{text}”的客户；相近的有：{names}。</translation>
    </message>
    <message>
      <source>No client is chosen.</source>
      <translation>未选择客户。</translation>
    </message>
    <message>
      <source>No client is handed over.</source>
      <translation>没有要移交的客户。</translation>
    </message>
    <message>
      <source>No client is named, so nothing was printed.</source>
      <translation>没有指定客户，因此没有打印。</translation>
    </message>
    <message>
      <source>No client matches</source>
      <translation>没有符合条件的客户</translation>
    </message>
    <message>
      <source>No client names who recommended it. Fill in “Referred by” in a client's profile.</source>
      <translation>还没有客户注明推荐人。请在客户资料中填写“推荐人”。</translation>
    </message>
    <message>
      <source>No client seems to be there twice</source>
      <translation>没有发现重复的客户</translation>
    </message>
    <message>
      <source>No client was chosen, so nobody would be asked.</source>
      <translation>没有选择客户，无人可询问。</translation>
    </message>
    <message>
      <source>No clients chosen yet</source>
      <translation>还没有选择客户</translation>
    </message>
    <message>
      <source>No clients yet</source>
      <translation>还没有客户</translation>
    </message>
    <message>
      <source>No column holds the keyword that it is about.</source>
      <translation>没有哪一列是它所属的关键词。</translation>
    </message>
    <message>
      <source>No complaint has the code “{code}”.</source>
      <translation>没有编号为“{code}”的投诉。</translation>
    </message>
    <message>
      <source>No complaint in 12 months</source>
      <translation>近12个月没有投诉</translation>
    </message>
    <message>
      <source>No daily figures were found in “{name}”.</source>
      <translation>“{name}”中没有找到每日数据。</translation>
    </message>
    <message>
      <source>No day is written.</source>
      <translation>没有写日期。</translation>
    </message>
    <message>
      <source>No decision maker is known. Find out who decides, and tick it here.</source>
      <translation>还不知道直接负责人。问清由谁决定，在这里勾选。</translation>
    </message>
    <message>
      <source>No factor has a weight, so no client would be rated.</source>
      <translation>所有因素的权重都是0，客户将无法评分。</translation>
    </message>
    <message numerus="yes">
      <source>No figures are known for %n of them: {clients}</source>
      <translation>
        <numerusform>其中%n个没有数据：{clients}</numerusform>
      </translation>
    </message>
    <message>
      <source>No figures for the latest 30 days, {days}. Import them, or type them in.</source>
      <translation>最近30天（{days}）没有数据。可导入或手工录入。</translation>
    </message>
    <message>
      <source>No figures for this client</source>
      <translation>该客户没有数据</translation>
    </message>
    <message>
      <source>No figures for this month</source>
      <translation>本月没有数据</translation>
    </message>
    <message>
      <source>No figures for this month yet</source>
      <translation>该月还没有数据</translation>
    </message>
    <message>
      <source>No figures in either period</source>
      <translation>两个时段都没有数据</translation>
    </message>
    <message>
      <source>No figures yet</source>
      <translation>还没有数据</translation>
    </message>
    <message>
      <source>No groups</source>
      <translation>不分组</translation>
    </message>
    <message>
      <source>No inquiry was counted.</source>
      <translation>没有统计到咨询。</translation>
    </message>
    <message>
      <source>No keywords are known</source>
      <translation>还没有关键词</translation>
    </message>
    <message>
      <source>No landing page ({count})</source>
      <translation>无着陆页（{count}）</translation>
    </message>
    <message>
      <source>No list of clients was found in this file, and nothing was changed.</source>
      <translation>文件中没有找到客户名单，未做任何更改。</translation>
    </message>
    <message>
      <source>No list of clients was found in “{name}”, and nothing was changed.</source>
      <translation>在“{name}”中没有找到客户名单，未作任何更改。</translation>
    </message>
    <message>
      <source>No number is known</source>
      <translation>没有电话号码</translation>
    </message>
    <message>
      <source>No open complaint</source>
      <translation>没有未结案的投诉</translation>
    </message>
    <message>
      <source>No payment is recorded.</source>
      <translation>没有付款记录。</translation>
    </message>
    <message>
      <source>No payment was recorded, so the balance isn't known.</source>
      <translation>没有续费或充值记录，余额未知。</translation>
    </message>
    <message>
      <source>No program on this computer opens {link}.</source>
      <translation>这台电脑上没有程序能打开 {link}。</translation>
    </message>
    <message>
      <source>No rep has the name or code “{name}”.</source>
      <translation>没有姓名或编号为“{name}”的客户经理。</translation>
    </message>
    <message>
      <source>No rep looks after the client</source>
      <translation>客户没有负责人</translation>
    </message>
    <message>
      <source>No room for</source>
      <translation>排不下</translation>
    </message>
    <message>
      <source>No round yet. Choose clients in the list and start one from the menu Client.</source>
      <translation>还没有满意度调查。请在客户列表中选择客户，从“客户”菜单开始。</translation>
    </message>
    <message>
      <source>No row is like this</source>
      <translation>没有符合的行</translation>
    </message>
    <message>
      <source>No row that holds anything stands below its titles.</source>
      <translation>标题下面没有有内容的行。</translation>
    </message>
    <message>
      <source>No rule asks for one; choose a day to plan it all the same</source>
      <translation>按规则不需要；如需安排请选日期</translation>
    </message>
    <message>
      <source>No service period is known, so neither renewals nor a lapse at its end can be counted.</source>
      <translation>没有服务期，无法统计续费，也无法得知到期失效。</translation>
    </message>
    <message>
      <source>No spend figures were imported, so it isn't known how long the balance lasts.</source>
      <translation>没有导入消费数据，无法判断余额可用多久。</translation>
    </message>
    <message numerus="yes">
      <source>No spend since {day}, on %n day(s) in a row</source>
      <translation>
        <numerusform>自{day}起连续%n天没有消费</numerusform>
      </translation>
    </message>
    <message>
      <source>No summary was written yet.</source>
      <translation>还没有月度汇总。</translation>
    </message>
    <message>
      <source>No visits were counted in the latest 30 days</source>
      <translation>近30天没有统计到访问量</translation>
    </message>
    <message>
      <source>No workbook and no CSV file is in it</source>
      <translation>其中没有工作簿或 CSV 文件</translation>
    </message>
    <message>
      <source>No workbook in “{name}” is a summary that came back, and nothing was changed.</source>
      <translation>“{name}”中没有交回的汇总，未作任何更改。</translation>
    </message>
    <message>
      <source>Nobody complained in this month.</source>
      <translation>本月没有投诉。</translation>
    </message>
    <message>
      <source>Nobody has called yet</source>
      <translation>还没有人打过电话</translation>
    </message>
    <message>
      <source>Nobody is away.</source>
      <translation>无人缺勤。</translation>
    </message>
    <message>
      <source>Nobody is chosen to take the clients over.</source>
      <translation>还没有选择接手人。</translation>
    </message>
    <message>
      <source>Nobody is known at this client.</source>
      <translation>该客户还没有联系人。</translation>
    </message>
    <message>
      <source>Nobody is known at this client. Add the person who decides.</source>
      <translation>该客户还没有联系人。先添加直接负责人。</translation>
    </message>
    <message>
      <source>Nobody is known whose card could be saved.</source>
      <translation>没有可保存名片的联系人。</translation>
    </message>
    <message>
      <source>Nobody is marked as decision maker</source>
      <translation>没有标明谁是直接负责人</translation>
    </message>
    <message>
      <source>Nobody is named</source>
      <translation>未登记联系人</translation>
    </message>
    <message>
      <source>Nobody is reached</source>
      <translation>联系不上</translation>
    </message>
    <message>
      <source>Nobody looks after the client then, so nothing was saved.</source>
      <translation>这样就没有人负责该客户，因此未保存。</translation>
    </message>
    <message numerus="yes">
      <source>Nobody reached on the last %n day(s) tried</source>
      <translation>
        <numerusform>最近%n天拨打均未接通</numerusform>
      </translation>
    </message>
    <message>
      <source>Nobody stands in for themselves.</source>
      <translation>代班人不能是本人。</translation>
    </message>
    <message>
      <source>Nobody was reached yet</source>
      <translation>从未接通</translation>
    </message>
    <message>
      <source>Nobody was reached, so there is nothing to write down. The next try is planned for {day}; a try in vain doesn't count as a call.</source>
      <translation>没有接通，无需记录。下次拨打安排在{day}，未接通不算回访。</translation>
    </message>
    <message>
      <source>None</source>
      <translation>无</translation>
    </message>
    <message>
      <source>None is the same as another</source>
      <translation>都不是同一家</translation>
    </message>
    <message>
      <source>None of the sheets of this workbook could be recognised, and nothing was changed.</source>
      <translation>工作簿的工作表都无法识别，未做任何更改。</translation>
    </message>
    <message>
      <source>None yet</source>
      <translation>还没有</translation>
    </message>
    <message>
      <source>Normal text</source>
      <translation>正常文字</translation>
    </message>
    <message>
      <source>Not a working day</source>
      <translation>非工作日</translation>
    </message>
    <message>
      <source>Not answered yet</source>
      <translation>尚未答复</translation>
    </message>
    <message>
      <source>Not answered: {month}</source>
      <translation>未回复：{month}</translation>
    </message>
    <message numerus="yes">
      <source>Not asked for %n day(s) how satisfied they are</source>
      <translation>
        <numerusform>%n天未询问满意度</numerusform>
      </translation>
    </message>
    <message>
      <source>Not enough is known to rate it.</source>
      <translation>资料不足，无法评分。</translation>
    </message>
    <message>
      <source>Not only: {text}</source>
      <translation>取消限定：{text}</translation>
    </message>
    <message>
      <source>Not rated: only active clients are.</source>
      <translation>不评分：只评服务中的客户。</translation>
    </message>
    <message>
      <source>Not renewed</source>
      <translation>未续费</translation>
    </message>
    <message>
      <source>Not taken back</source>
      <translation>未能撤销</translation>
    </message>
    <message>
      <source>Not taken:</source>
      <translation>未采用的列：</translation>
    </message>
    <message>
      <source>Not taken: {columns}</source>
      <translation>未采用的列：{columns}</translation>
    </message>
    <message>
      <source>Not the same</source>
      <translation>不是同一家</translation>
    </message>
    <message>
      <source>Not yet</source>
      <translation>尚未完成</translation>
    </message>
    <message>
      <source>Not yet: {item}</source>
      <translation>未完成：{item}</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>备注</translation>
    </message>
    <message>
      <source>Note a lapse…</source>
      <translation>登记失效…</translation>
    </message>
    <message>
      <source>Note of {client} removed</source>
      <translation>已删除{client}的备注</translation>
    </message>
    <message>
      <source>Note on the chart</source>
      <translation>图表备注</translation>
    </message>
    <message>
      <source>Note on the chart: {client}</source>
      <translation>图表备注：{client}</translation>
    </message>
    <message>
      <source>Note the lapse</source>
      <translation>登记失效</translation>
    </message>
    <message>
      <source>Note the promise</source>
      <translation>记下承诺</translation>
    </message>
    <message>
      <source>Noted lapse</source>
      <translation>失效登记</translation>
    </message>
    <message>
      <source>Noted lapses</source>
      <translation>失效登记</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>备注</translation>
    </message>
    <message>
      <source>Notes on the chart</source>
      <translation>图表备注</translation>
    </message>
    <message>
      <source>Note…</source>
      <translation>备注…</translation>
    </message>
    <message>
      <source>Nothing belongs to those who go.</source>
      <translation>被合并的客户没有其他记录。</translation>
    </message>
    <message>
      <source>Nothing can be filled in for {word}.</source>
      <translation>{word} 无法填入内容。</translation>
    </message>
    <message>
      <source>Nothing can be said yet: no row can be told apart.</source>
      <translation>暂时没有可说的：各项都看不出差别。</translation>
    </message>
    <message>
      <source>Nothing changes</source>
      <translation>没有更改</translation>
    </message>
    <message>
      <source>Nothing follows these periods so far.</source>
      <translation>目前没有后续服务期。</translation>
    </message>
    <message>
      <source>Nothing has been written yet. A backup is made before the commit, and the whole import can be undone.</source>
      <translation>尚未写入任何内容。提交前会备份，整次导入可撤销。</translation>
    </message>
    <message>
      <source>Nothing is called “{text}”</source>
      <translation>没有叫“{text}”的内容</translation>
    </message>
    <message>
      <source>Nothing is deleted outright. Choose who or what shall come back.</source>
      <translation>任何内容都不会被直接删除。请选择要恢复的内容。</translation>
    </message>
    <message>
      <source>Nothing is known about the time before</source>
      <translation>服务前的情况未知</translation>
    </message>
    <message>
      <source>Nothing is known of the time before.</source>
      <translation>没有以前的记录。</translation>
    </message>
    <message>
      <source>Nothing is known of this time.</source>
      <translation>这段时间没有数据。</translation>
    </message>
    <message>
      <source>Nothing is overdue, so there is nothing to spread.</source>
      <translation>没有逾期的回访，无需分摊。</translation>
    </message>
    <message>
      <source>Nothing is remembered yet</source>
      <translation>还没有记住任何表头</translation>
    </message>
    <message>
      <source>Nothing is taken in before you have seen it.</source>
      <translation>在您查看之前不会导入任何内容。</translation>
    </message>
    <message>
      <source>Nothing is to be called on this day.</source>
      <translation>这一天没有要回访的客户。</translation>
    </message>
    <message>
      <source>Nothing is written before you have seen it</source>
      <translation>看过之后才会写入</translation>
    </message>
    <message>
      <source>Nothing is written down of the call.</source>
      <translation>没有写通话内容。</translation>
    </message>
    <message>
      <source>Nothing is written under “Why”.</source>
      <translation>“为何”一栏没有内容。</translation>
    </message>
    <message>
      <source>Nothing is wrong.</source>
      <translation>没有问题。</translation>
    </message>
    <message>
      <source>Nothing left to do today</source>
      <translation>今日已全部完成</translation>
    </message>
    <message>
      <source>Nothing of this sort has happened yet.</source>
      <translation>还没有这类记录。</translation>
    </message>
    <message>
      <source>Nothing that could be taken was found on: {sheets}.</source>
      <translation>以下工作表中没有可采用的内容：{sheets}。</translation>
    </message>
    <message>
      <source>Nothing to do here</source>
      <translation>这里没有可用的操作</translation>
    </message>
    <message>
      <source>Nothing was changed.</source>
      <translation>未做任何更改。</translation>
    </message>
    <message>
      <source>Nothing was imported yet</source>
      <translation>还没有导入过</translation>
    </message>
    <message>
      <source>Nothing was noted: it isn't said how it was sent.</source>
      <translation>没有写发送方式，未作记录。</translation>
    </message>
    <message>
      <source>Nothing was printed: complaints are printed of one rep or of all.</source>
      <translation>未打印：投诉清单只能按一位客户经理或全部打印。</translation>
    </message>
    <message>
      <source>Nothing was printed: one complaint is printed by its code.</source>
      <translation>未打印：打印单个投诉需写明编号。</translation>
    </message>
    <message>
      <source>Nothing was saved without it.</source>
      <translation>缺少此项，未保存任何内容。</translation>
    </message>
    <message>
      <source>Nothing was saved. Look at the values again.</source>
      <translation>未保存任何内容。请再检查各项内容。</translation>
    </message>
    <message numerus="yes">
      <source>Nothing was spent on the last %n day(s) with figures.</source>
      <translation>
        <numerusform>最近有数据的%n天没有消费。</numerusform>
      </translation>
    </message>
    <message>
      <source>Nothing was written down yet.</source>
      <translation>还没有记录。</translation>
    </message>
    <message>
      <source>Nothing was written since then. The state of now is backed up first all the same.</source>
      <translation>此后没有写入任何内容。仍会先备份当前状态。</translation>
    </message>
    <message>
      <source>Nothing was written, printed or sent yet.</source>
      <translation>还没有生成、打印或发送。</translation>
    </message>
    <message>
      <source>Nothing was written.</source>
      <translation>未写入任何内容。</translation>
    </message>
    <message>
      <source>Nothing would be written.</source>
      <translation>没有要写入的内容。</translation>
    </message>
    <message>
      <source>Nothing yet</source>
      <translation>还没有</translation>
    </message>
    <message>
      <source>Noticed on</source>
      <translation>发现日期</translation>
    </message>
    <message>
      <source>Now</source>
      <translation>现在</translation>
    </message>
    <message>
      <source>Now</source>
      <comment>state after</comment>
      <translation>现在</translation>
    </message>
    <message>
      <source>Now</source>
      <comment>value of a cell</comment>
      <translation>现值</translation>
    </message>
    <message>
      <source>Number of our calls; dark: {most} and more were reached, pale: less than {least}.</source>
      <translation>数字为拨打次数；深色表示接通率{most}以上，浅色表示不到{least}。</translation>
    </message>
    <message>
      <source>Numbers given out</source>
      <translation>已分配的编号</translation>
    </message>
    <message>
      <source>Occurred on</source>
      <translation>发生日期</translation>
    </message>
    <message>
      <source>Of the periods above that were renewed. More, less and half compare what the new periods are worth with the old one.</source>
      <translation>上面已续费的服务期。增额、减额、减半是新旧服务期金额之比。</translation>
    </message>
    <message>
      <source>Of the summary as it was last issued</source>
      <translation>最近一次出具时的内容</translation>
    </message>
    <message>
      <source>Offer</source>
      <translation>提出方案</translation>
    </message>
    <message>
      <source>Office closes at</source>
      <translation>下班时间</translation>
    </message>
    <message>
      <source>Office hours</source>
      <translation>办公时间</translation>
    </message>
    <message>
      <source>Office opens at</source>
      <translation>上班时间</translation>
    </message>
    <message>
      <source>On a network drive a file would be damaged; several desks need a server.</source>
      <translation>放在网络盘上的文件会损坏；多台电脑共用需要服务器。</translation>
    </message>
    <message>
      <source>On a server</source>
      <translation>在服务器上</translation>
    </message>
    <message>
      <source>On the first page</source>
      <translation>首页个数</translation>
    </message>
    <message>
      <source>On the sheet Reply of the workbook you can tell us what only you know: calls, orders, and what you wish for next month. Please send the file back.</source>
      <translation>请在工作簿的“回执”表中填写只有您知道的情况：来电、订单，以及对下个月的期望，然后把文件发回给我们。</translation>
    </message>
    <message>
      <source>On the sheet “{sheet}” many rows no longer fit their hidden keys; nothing was changed.</source>
      <translation>工作表“{sheet}”中许多行与隐藏键不符，未做任何更改。</translation>
    </message>
    <message>
      <source>On the sheet “{sheet}” the column “{column}” was sorted or moved apart from its rows; nothing was changed.</source>
      <translation>工作表“{sheet}”的“{column}”列被单独排序或移动，与各行错位，未做任何更改。</translation>
    </message>
    <message>
      <source>On the sheet “{sheet}” these columns are not ours and were not read: {columns}.</source>
      <translation>工作表“{sheet}”中这些列不是本程序的，未读取：{columns}。</translation>
    </message>
    <message>
      <source>On {holiday} there were {per_cent}% fewer visits than on other days.</source>
      <translation>{holiday}期间访问比平日少{per_cent}%。</translation>
    </message>
    <message>
      <source>One PostgreSQL server that all reps work on. Changes of others appear at once.</source>
      <translation>所有客户经理共用一台 PostgreSQL 服务器，别人的更改随即可见。</translation>
    </message>
    <message>
      <source>One chart</source>
      <translation>同一图</translation>
    </message>
    <message>
      <source>One client</source>
      <translation>单个客户</translation>
    </message>
    <message>
      <source>One each</source>
      <translation>各一图</translation>
    </message>
    <message>
      <source>One keyword a line. Pasted from Excel, further columns are group, landing page, rank and quality.</source>
      <translation>每行一个关键词。从 Excel 粘贴时，后面的列依次是推广单元、着陆页、排名和质量度。</translation>
    </message>
    <message>
      <source>Only the callbacks of the rep at this desk</source>
      <translation>只含本机客户经理的回访</translation>
    </message>
    <message>
      <source>Only {client}</source>
      <translation>仅{client}</translation>
    </message>
    <message>
      <source>Only: {state}</source>
      <translation>仅看：{state}</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>打开</translation>
    </message>
    <message>
      <source>Open</source>
      <comment>complaints that are open</comment>
      <translation>未结案</translation>
    </message>
    <message>
      <source>Open</source>
      <comment>prospects</comment>
      <translation>跟进中</translation>
    </message>
    <message>
      <source>Open a database</source>
      <translation>打开数据库</translation>
    </message>
    <message>
      <source>Open all</source>
      <translation>全部打开</translation>
    </message>
    <message>
      <source>Open another database…</source>
      <translation>打开其他数据库…</translation>
    </message>
    <message>
      <source>Open as long as nobody knows</source>
      <translation>未定时可留空</translation>
    </message>
    <message>
      <source>Open callbacks and promises</source>
      <translation>未完成的回访和约定</translation>
    </message>
    <message>
      <source>Open callbacks go along</source>
      <translation>未完成的回访一并移交</translation>
    </message>
    <message>
      <source>Open checklist</source>
      <translation>看清单</translation>
    </message>
    <message>
      <source>Open complaint</source>
      <translation>看投诉</translation>
    </message>
    <message>
      <source>Open complaints go along</source>
      <translation>未结的投诉一并移交</translation>
    </message>
    <message>
      <source>Open effect</source>
      <translation>看效果</translation>
    </message>
    <message>
      <source>Open in Effect</source>
      <translation>在效果中打开</translation>
    </message>
    <message>
      <source>Open it again</source>
      <translation>重新打开</translation>
    </message>
    <message>
      <source>Open it again, or write the mark in a call.</source>
      <translation>请重新打开调查，或在通话记录中填写满意度。</translation>
    </message>
    <message>
      <source>Open it in Excel or WPS and save it as .xlsx.</source>
      <translation>请用 Excel 或 WPS 打开后另存为 .xlsx。</translation>
    </message>
    <message>
      <source>Open it in Excel or WPS and save it under a new name.</source>
      <translation>请用 Excel 或 WPS 打开后另存为新文件。</translation>
    </message>
    <message>
      <source>Open it in Excel or WPS, remove the password, save it and import it again.</source>
      <translation>请用 Excel 或 WPS 去掉密码后再导入。</translation>
    </message>
    <message>
      <source>Open it in Excel, WPS or LibreOffice, save it as .xlsx and import that.</source>
      <translation>请用 Excel、WPS 或 LibreOffice 打开，另存为 .xlsx 后再导入。</translation>
    </message>
    <message>
      <source>Open last month's</source>
      <translation>打开上月汇总</translation>
    </message>
    <message>
      <source>Open money</source>
      <translation>看余额</translation>
    </message>
    <message>
      <source>Open my own agency</source>
      <translation>打开我的代理公司</translation>
    </message>
    <message>
      <source>Open promises</source>
      <translation>未兑现的承诺</translation>
    </message>
    <message>
      <source>Open summary</source>
      <translation>看汇总</translation>
    </message>
    <message>
      <source>Open the client</source>
      <translation>打开客户</translation>
    </message>
    <message>
      <source>Open the client card</source>
      <translation>打开客户资料</translation>
    </message>
    <message>
      <source>Open the complaint again</source>
      <translation>重新打开投诉</translation>
    </message>
    <message>
      <source>Open the database that the summary was written from.</source>
      <translation>请打开输出该汇总的数据库。</translation>
    </message>
    <message>
      <source>Open the latest backup from the folder {folder}.</source>
      <translation>请打开文件夹 {folder} 中最近的备份。</translation>
    </message>
    <message>
      <source>Open the page of complaints</source>
      <translation>打开投诉页面</translation>
    </message>
    <message>
      <source>Open the round again</source>
      <translation>重新打开调查</translation>
    </message>
    <message>
      <source>Open the sample agency</source>
      <translation>打开示例代理公司</translation>
    </message>
    <message>
      <source>Open the website</source>
      <translation>打开网站</translation>
    </message>
    <message>
      <source>Open {site}</source>
      <translation>打开 {site}</translation>
    </message>
    <message>
      <source>Open, answer due on {day}</source>
      <translation>未答复，应于{day}前答复</translation>
    </message>
    <message>
      <source>Open, no answer was promised for a day.</source>
      <translation>未答复，没有承诺答复日期。</translation>
    </message>
    <message>
      <source>Opened again</source>
      <translation>重新打开</translation>
    </message>
    <message>
      <source>Opening the agency</source>
      <translation>正在打开代理公司</translation>
    </message>
    <message>
      <source>Opening words</source>
      <translation>开头语</translation>
    </message>
    <message>
      <source>Or drop a workbook anywhere on this window.</source>
      <translation>也可以把工作簿拖到窗口任意位置。</translation>
    </message>
    <message>
      <source>Orders</source>
      <translation>订单</translation>
    </message>
    <message>
      <source>Orders by the client's count</source>
      <translation>客户统计的订单</translation>
    </message>
    <message>
      <source>Other client</source>
      <translation>另一位客户</translation>
    </message>
    <message>
      <source>Other complaint: answer within</source>
      <translation>其他投诉：答复期限</translation>
    </message>
    <message>
      <source>Other day</source>
      <translation>其他日期</translation>
    </message>
    <message>
      <source>Other day…</source>
      <translation>其他日期…</translation>
    </message>
    <message>
      <source>Other…</source>
      <translation>其他…</translation>
    </message>
    <message>
      <source>Outcome</source>
      <translation>结果</translation>
    </message>
    <message>
      <source>Outcomes</source>
      <translation>通话结果</translation>
    </message>
    <message>
      <source>Outlook</source>
      <translation>Outlook</translation>
    </message>
    <message>
      <source>Over time ({count})</source>
      <translation>历次（{count}）</translation>
    </message>
    <message>
      <source>Over-served</source>
      <translation>超额</translation>
    </message>
    <message>
      <source>Overdue</source>
      <translation>已过期</translation>
    </message>
    <message>
      <source>Overdue since {day}</source>
      <translation>自{day}起逾期</translation>
    </message>
    <message>
      <source>Overview of {month}</source>
      <translation>{month}总览</translation>
    </message>
    <message>
      <source>Own cadence: at the latest after</source>
      <translation>单独周期：最长间隔</translation>
    </message>
    <message>
      <source>Own cadence: call every</source>
      <translation>单独周期：回访间隔</translation>
    </message>
    <message>
      <source>Own cadence: calls a month, at least</source>
      <translation>单独周期：每月最少回访次数</translation>
    </message>
    <message>
      <source>Own cadence: calls a month, at most</source>
      <translation>单独周期：每月最多回访次数</translation>
    </message>
    <message>
      <source>Own days off</source>
      <translation>自定休息日</translation>
    </message>
    <message>
      <source>Own templates</source>
      <translation>客户自有模板</translation>
    </message>
    <message>
      <source>Own working days</source>
      <translation>自定工作日</translation>
    </message>
    <message>
      <source>Owner</source>
      <translation>客户经理</translation>
    </message>
    <message>
      <source>PDF and Excel…</source>
      <translation>PDF 和 Excel…</translation>
    </message>
    <message>
      <source>PDF document (*.pdf)</source>
      <translation>PDF 文档 (*.pdf)</translation>
    </message>
    <message>
      <source>PDF…</source>
      <translation>PDF…</translation>
    </message>
    <message>
      <source>PNG or JPEG; it is shown 12 mm high.</source>
      <translation>PNG 或 JPEG；显示高度12毫米。</translation>
    </message>
    <message>
      <source>Page</source>
      <translation>页面</translation>
    </message>
    <message>
      <source>Page {number} of {pages}</source>
      <translation>第{number}页，共{pages}页</translation>
    </message>
    <message>
      <source>Pages</source>
      <translation>页面</translation>
    </message>
    <message>
      <source>Paid</source>
      <translation>付款</translation>
    </message>
    <message>
      <source>Paid by the branch</source>
      <translation>本支付款</translation>
    </message>
    <message>
      <source>Paid on</source>
      <translation>付款日期</translation>
    </message>
    <message>
      <source>Paid {amount}</source>
      <translation>付款 {amount}</translation>
    </message>
    <message>
      <source>Paper</source>
      <translation>纸张</translation>
    </message>
    <message>
      <source>Part of the list</source>
      <translation>列表的哪部分</translation>
    </message>
    <message>
      <source>Password</source>
      <translation>密码</translation>
    </message>
    <message>
      <source>Paste</source>
      <translation>粘贴</translation>
    </message>
    <message>
      <source>Paste fewer rows, or import the workbook: the Imports page takes any number.</source>
      <translation>请少粘贴一些行，或者导入该工作簿：导入页面不限行数。</translation>
    </message>
    <message>
      <source>Pause the timer</source>
      <translation>暂停计时</translation>
    </message>
    <message>
      <source>Payment</source>
      <translation>续费/充值</translation>
    </message>
    <message>
      <source>Payments</source>
      <translation>续费和充值</translation>
    </message>
    <message>
      <source>Per inquiry</source>
      <comment>cost</comment>
      <translation>每次咨询</translation>
    </message>
    <message>
      <source>Period</source>
      <translation>时段</translation>
    </message>
    <message>
      <source>Period against period</source>
      <translation>时段对比</translation>
    </message>
    <message numerus="yes">
      <source>Period ended %n day(s) ago</source>
      <translation>
        <numerusform>服务期%n天前已结束</numerusform>
      </translation>
    </message>
    <message>
      <source>Period ends</source>
      <translation>服务期到期</translation>
    </message>
    <message numerus="yes">
      <source>Period ends in %n day(s)</source>
      <translation>
        <numerusform>服务期%n天后到期</numerusform>
      </translation>
    </message>
    <message>
      <source>Period ends today</source>
      <translation>服务期今天到期</translation>
    </message>
    <message>
      <source>Periods</source>
      <translation>服务期</translation>
    </message>
    <message>
      <source>Periods and events</source>
      <translation>时段和事件</translation>
    </message>
    <message>
      <source>Periods ended</source>
      <translation>到期服务期</translation>
    </message>
    <message>
      <source>Periods renewed</source>
      <translation>已续服务期</translation>
    </message>
    <message>
      <source>Personal</source>
      <translation>个性</translation>
    </message>
    <message>
      <source>Personal: satisfaction of the clients</source>
      <translation>个性：客户满意度</translation>
    </message>
    <message>
      <source>Phone</source>
      <translation>电话</translation>
    </message>
    <message>
      <source>Phone</source>
      <comment>column of inquiries</comment>
      <translation>电话</translation>
    </message>
    <message>
      <source>Phone: {number}</source>
      <translation>电话：{number}</translation>
    </message>
    <message>
      <source>Phrase</source>
      <translation>话术</translation>
    </message>
    <message>
      <source>Phrases</source>
      <translation>用语</translation>
    </message>
    <message>
      <source>Phrases changed</source>
      <translation>用语已修改</translation>
    </message>
    <message>
      <source>Phrases from these figures, Alt+1 to Alt+5</source>
      <translation>由数据得出的语句，Alt+1 到 Alt+5</translation>
    </message>
    <message>
      <source>Phrases of the program restored</source>
      <translation>已恢复自带用语</translation>
    </message>
    <message numerus="yes">
      <source>Phrases of “Why” as they were written; %n call(s) have one.</source>
      <translation>
        <numerusform>“为何”一栏原文中的短语；%n次通话写有原因。</numerusform>
      </translation>
    </message>
    <message>
      <source>Picture</source>
      <translation>图片</translation>
    </message>
    <message>
      <source>Pictures (*.png *.jpg *.jpeg)</source>
      <translation>图片 (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
      <source>Pictures (*.png)</source>
      <translation>图片 (*.png)</translation>
    </message>
    <message>
      <source>Plan</source>
      <comment>verb</comment>
      <translation>安排</translation>
    </message>
    <message numerus="yes">
      <source>Plan %n callback(s)</source>
      <translation>
        <numerusform>安排%n个回访</numerusform>
      </translation>
    </message>
    <message>
      <source>Plan a callback for what lies ahead.</source>
      <translation>以后的事请安排回访。</translation>
    </message>
    <message>
      <source>Plan a callback with {client}</source>
      <translation>安排{client}的回访</translation>
    </message>
    <message>
      <source>Plan a callback…</source>
      <translation>安排回访…</translation>
    </message>
    <message>
      <source>Plan a new one from the call form.</source>
      <translation>请在通话表单中安排新的回访。</translation>
    </message>
    <message>
      <source>Plan callback</source>
      <translation>安排回访</translation>
    </message>
    <message>
      <source>Plan callbacks</source>
      <translation>安排回访</translation>
    </message>
    <message>
      <source>Plan callbacks…</source>
      <translation>安排回访…</translation>
    </message>
    <message>
      <source>Plan calls to ask</source>
      <translation>安排回访催收</translation>
    </message>
    <message>
      <source>Planned</source>
      <translation>已计划</translation>
    </message>
    <message>
      <source>Planned already</source>
      <translation>已安排</translation>
    </message>
    <message>
      <source>Planned for {month}</source>
      <translation>{month}计划</translation>
    </message>
    <message>
      <source>Planned next</source>
      <translation>后续安排</translation>
    </message>
    <message>
      <source>Planning callbacks</source>
      <translation>正在安排回访</translation>
    </message>
    <message>
      <source>Plan…</source>
      <translation>安排…</translation>
    </message>
    <message>
      <source>Please wait</source>
      <translation>请稍候</translation>
    </message>
    <message>
      <source>Poor</source>
      <translation>差</translation>
    </message>
    <message>
      <source>Position</source>
      <translation>次序</translation>
    </message>
    <message>
      <source>Positions</source>
      <translation>各词排名</translation>
    </message>
    <message>
      <source>Preparing the hand-over</source>
      <translation>正在准备移交</translation>
    </message>
    <message>
      <source>Preparing the search</source>
      <translation>正在准备搜索</translation>
    </message>
    <message>
      <source>Preview</source>
      <translation>预览</translation>
    </message>
    <message>
      <source>Preview of the printed summary</source>
      <translation>月度汇总打印预览</translation>
    </message>
    <message>
      <source>Previous client</source>
      <translation>上一个客户</translation>
    </message>
    <message>
      <source>Previous conflict</source>
      <translation>上一个冲突</translation>
    </message>
    <message>
      <source>Previous kind of rows</source>
      <translation>上一类行</translation>
    </message>
    <message>
      <source>Previous page</source>
      <translation>上一页</translation>
    </message>
    <message>
      <source>Previous part of the window</source>
      <translation>窗口上一部分</translation>
    </message>
    <message>
      <source>Print</source>
      <translation>打印</translation>
    </message>
    <message numerus="yes">
      <source>Print %n summary(s)</source>
      <translation>
        <numerusform>打印%n份月度汇总</numerusform>
      </translation>
    </message>
    <message>
      <source>Print call sheet</source>
      <translation>打印回访单</translation>
    </message>
    <message>
      <source>Print preview: {title}</source>
      <translation>打印预览：{title}</translation>
    </message>
    <message>
      <source>Print the complaints of this month…</source>
      <translation>打印本月投诉…</translation>
    </message>
    <message>
      <source>Print the overview of the month…</source>
      <translation>打印月度总览…</translation>
    </message>
    <message>
      <source>Print {number}…</source>
      <translation>打印{number}份…</translation>
    </message>
    <message>
      <source>Printed on {day}</source>
      <translation>打印于 {day}</translation>
    </message>
    <message>
      <source>Print…</source>
      <translation>打印…</translation>
    </message>
    <message>
      <source>Procedure</source>
      <translation>程序</translation>
    </message>
    <message>
      <source>Procedure: promises kept</source>
      <translation>程序：承诺兑现</translation>
    </message>
    <message>
      <source>Profile</source>
      <translation>资料</translation>
    </message>
    <message>
      <source>Promise</source>
      <translation>承诺</translation>
    </message>
    <message>
      <source>Promise moved from {before} to {day}: {reason}</source>
      <translation>承诺日期由{before}延至{day}：{reason}</translation>
    </message>
    <message>
      <source>Promise moved to {day}: {reason}</source>
      <translation>承诺日期改为{day}：{reason}</translation>
    </message>
    <message>
      <source>Promise to {client}</source>
      <translation>对{client}的承诺</translation>
    </message>
    <message>
      <source>Promise to {client} extended to {day}</source>
      <translation>对{client}的承诺延至{day}</translation>
    </message>
    <message>
      <source>Promised at a time</source>
      <translation>约定时间</translation>
    </message>
    <message>
      <source>Promised callback</source>
      <translation>约定回访</translation>
    </message>
    <message>
      <source>Promised calls</source>
      <translation>约定的回访</translation>
    </message>
    <message>
      <source>Promised calls are still announced. To quit, use the menu of this icon.</source>
      <translation>约定的回访仍会提醒。要退出，用此图标的菜单。</translation>
    </message>
    <message>
      <source>Promised calls with a time remind five minutes before.</source>
      <translation>约定了时间的电话提前五分钟提醒。</translation>
    </message>
    <message>
      <source>Promised first</source>
      <translation>首次承诺日</translation>
    </message>
    <message>
      <source>Promised for {day}: {purpose}</source>
      <translation>约定{day}回访：{purpose}</translation>
    </message>
    <message>
      <source>Promised for {day}{time}</source>
      <translation>约定在{day}{time}</translation>
    </message>
    <message>
      <source>Promised for {day}{time}: {purpose}</source>
      <translation>约定在{day}{time}：{purpose}</translation>
    </message>
    <message>
      <source>Promised for {when}</source>
      <translation>已承诺 {when}</translation>
    </message>
    <message>
      <source>Promised ones only</source>
      <translation>仅约定的回访</translation>
    </message>
    <message>
      <source>Promised working days</source>
      <translation>承诺工作日数</translation>
    </message>
    <message numerus="yes">
      <source>Promised: %n working day(s).</source>
      <translation>
        <numerusform>承诺%n个工作日。</numerusform>
      </translation>
    </message>
    <message>
      <source>Promised: {purpose}</source>
      <translation>约定：{purpose}</translation>
    </message>
    <message>
      <source>Promised: {what}</source>
      <translation>已约定：{what}</translation>
    </message>
    <message>
      <source>Promises kept</source>
      <translation>承诺兑现</translation>
    </message>
    <message>
      <source>Promise…</source>
      <translation>承诺…</translation>
    </message>
    <message>
      <source>Prospects</source>
      <translation>潜在</translation>
    </message>
    <message>
      <source>Public holidays of</source>
      <translation>节假日地区</translation>
    </message>
    <message>
      <source>Purpose</source>
      <translation>目的</translation>
    </message>
    <message>
      <source>Put in phrase {number}</source>
      <translation>插入语句{number}</translation>
    </message>
    <message>
      <source>Put in: {phrase}</source>
      <translation>插入：{phrase}</translation>
    </message>
    <message>
      <source>Put this client and others side by side</source>
      <translation>把这个客户与其他客户并列</translation>
    </message>
    <message>
      <source>Put {client} or {code} into it.</source>
      <translation>请加入 {client} 或 {code}。</translation>
    </message>
    <message>
      <source>Quadrant</source>
      <translation>类型</translation>
    </message>
    <message>
      <source>Quality</source>
      <translation>质量度</translation>
    </message>
    <message>
      <source>Quick filter: {question}</source>
      <translation>快速筛选：{question}</translation>
    </message>
    <message>
      <source>Quick filters</source>
      <translation>快速筛选</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>退出</translation>
    </message>
    <message>
      <source>Range</source>
      <translation>范围</translation>
    </message>
    <message>
      <source>Rank</source>
      <translation>排名</translation>
    </message>
    <message>
      <source>Rank, median</source>
      <translation>排名（中位数）</translation>
    </message>
    <message>
      <source>Ranks fit the budget</source>
      <translation>排名与预算相称</translation>
    </message>
    <message>
      <source>Rate</source>
      <translation>成交率</translation>
    </message>
    <message>
      <source>Rather {day}</source>
      <translation>改为{day}</translation>
    </message>
    <message>
      <source>Reached</source>
      <translation>接通</translation>
    </message>
    <message>
      <source>Reached another person</source>
      <translation>接通的是其他人</translation>
    </message>
    <message>
      <source>Reached the decision maker</source>
      <translation>已接通负责人</translation>
    </message>
    <message>
      <source>Reached:</source>
      <translation>结果：</translation>
    </message>
    <message>
      <source>Reading clients</source>
      <translation>正在读取客户</translation>
    </message>
    <message>
      <source>Reading complaints</source>
      <translation>正在读取投诉</translation>
    </message>
    <message>
      <source>Reading summaries</source>
      <translation>正在读取月度汇总</translation>
    </message>
    <message>
      <source>Reading the calendar</source>
      <translation>正在读取日历</translation>
    </message>
    <message>
      <source>Reading the calls</source>
      <translation>正在读取通话</translation>
    </message>
    <message>
      <source>Reading the cells</source>
      <translation>读取单元格</translation>
    </message>
    <message>
      <source>Reading the charts</source>
      <translation>正在读取图表</translation>
    </message>
    <message>
      <source>Reading the complaints</source>
      <translation>正在读取投诉</translation>
    </message>
    <message>
      <source>Reading the day</source>
      <translation>正在读取今日</translation>
    </message>
    <message>
      <source>Reading the figures</source>
      <translation>正在读取数据</translation>
    </message>
    <message>
      <source>Reading the health of a month ago</source>
      <translation>读取一个月前的健康度</translation>
    </message>
    <message>
      <source>Reading the health of a year</source>
      <translation>读取一年的健康度</translation>
    </message>
    <message>
      <source>Reading the history</source>
      <translation>正在读取历史</translation>
    </message>
    <message>
      <source>Reading the month</source>
      <translation>正在读取本月数据</translation>
    </message>
    <message>
      <source>Reading the plan</source>
      <translation>正在读取安排</translation>
    </message>
    <message>
      <source>Reading the plan…</source>
      <translation>正在读取安排…</translation>
    </message>
    <message>
      <source>Reading the recommendations</source>
      <translation>正在读取推荐关系</translation>
    </message>
    <message>
      <source>Reading the round</source>
      <translation>读取调查</translation>
    </message>
    <message>
      <source>Reading the sources</source>
      <translation>正在读取来源</translation>
    </message>
    <message>
      <source>Reading what clients are recognised by</source>
      <translation>正在读取客户的识别信息</translation>
    </message>
    <message>
      <source>Reading {file}</source>
      <translation>正在读取 {file}</translation>
    </message>
    <message>
      <source>Reading {file}…</source>
      <translation>正在读取 {file}…</translation>
    </message>
    <message>
      <source>Reading {name}…</source>
      <translation>正在读取 {name}…</translation>
    </message>
    <message>
      <source>Reading…</source>
      <translation>正在读取…</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>原因</translation>
    </message>
    <message>
      <source>Reason of the lapse</source>
      <translation>失效原因</translation>
    </message>
    <message>
      <source>Reason: {reason}</source>
      <translation>原因：{reason}</translation>
    </message>
    <message>
      <source>Reasons</source>
      <translation>原因</translation>
    </message>
    <message>
      <source>Received</source>
      <translation>受理</translation>
    </message>
    <message>
      <source>Received at</source>
      <translation>受理时间</translation>
    </message>
    <message>
      <source>Recommended</source>
      <translation>推荐客户数</translation>
    </message>
    <message>
      <source>Records</source>
      <translation>记录</translation>
    </message>
    <message>
      <source>Redo: {title}</source>
      <translation>重做：{title}</translation>
    </message>
    <message>
      <source>Referred by</source>
      <translation>介绍方</translation>
    </message>
    <message>
      <source>Refused</source>
      <translation>拒绝</translation>
    </message>
    <message>
      <source>Registered on</source>
      <translation>注册日期</translation>
    </message>
    <message>
      <source>Regular</source>
      <translation>普通</translation>
    </message>
    <message>
      <source>Regular client: at the latest after</source>
      <translation>普通客户：最长间隔</translation>
    </message>
    <message>
      <source>Regular client: call every</source>
      <translation>普通客户：回访间隔</translation>
    </message>
    <message>
      <source>Regular client: calls a month, at least</source>
      <translation>普通客户：每月最少回访次数</translation>
    </message>
    <message>
      <source>Regular client: calls a month, at most</source>
      <translation>普通客户：每月最多回访次数</translation>
    </message>
    <message>
      <source>Reload</source>
      <translation>刷新</translation>
    </message>
    <message>
      <source>Remark</source>
      <translation>提示</translation>
    </message>
    <message>
      <source>Remarks</source>
      <translation>意见</translation>
    </message>
    <message>
      <source>Remembered columns</source>
      <translation>已记住的列</translation>
    </message>
    <message>
      <source>Remembered columns forgotten</source>
      <translation>清除已记住的列</translation>
    </message>
    <message>
      <source>Remembered columns…</source>
      <translation>已记住的列…</translation>
    </message>
    <message>
      <source>Remind me later</source>
      <translation>稍后提醒</translation>
    </message>
    <message>
      <source>Reminders</source>
      <translation>提醒</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>移除</translation>
    </message>
    <message>
      <source>Remove the note</source>
      <translation>删除备注</translation>
    </message>
    <message>
      <source>Remove the phrase</source>
      <translation>删除这条</translation>
    </message>
    <message>
      <source>Remove the point</source>
      <translation>删除该项</translation>
    </message>
    <message>
      <source>Remove the write protection, or copy the file to a folder of your own.</source>
      <translation>请取消只读，或把文件复制到自己的文件夹。</translation>
    </message>
    <message>
      <source>Remove view</source>
      <translation>删除视图</translation>
    </message>
    <message>
      <source>Renew</source>
      <translation>续费</translation>
    </message>
    <message>
      <source>Renewal</source>
      <translation>续费</translation>
    </message>
    <message>
      <source>Renewal amount</source>
      <translation>续费金额</translation>
    </message>
    <message>
      <source>Renewal and balance</source>
      <translation>续费和余额</translation>
    </message>
    <message>
      <source>Renewal of {amount}</source>
      <translation>续费 {amount}</translation>
    </message>
    <message>
      <source>Renewal pipeline</source>
      <translation>续费进度</translation>
    </message>
    <message>
      <source>Renewal rate</source>
      <translation>续费率</translation>
    </message>
    <message>
      <source>Renewals and balance</source>
      <translation>续费和余额</translation>
    </message>
    <message>
      <source>Renewed</source>
      <translation>续费</translation>
    </message>
    <message>
      <source>Rep</source>
      <translation>客户经理</translation>
    </message>
    <message>
      <source>Rep {name}</source>
      <translation>客户经理{name}</translation>
    </message>
    <message>
      <source>Rep: {name}</source>
      <translation>客户经理：{name}</translation>
    </message>
    <message>
      <source>Repeat</source>
      <translation>复述</translation>
    </message>
    <message>
      <source>Replace with</source>
      <translation>替换为</translation>
    </message>
    <message>
      <source>Reply</source>
      <translation>回复</translation>
    </message>
    <message>
      <source>Reply sheets…</source>
      <translation>回执文件…</translation>
    </message>
    <message>
      <source>Reply to the summary of {month}: {words}</source>
      <translation>{month}汇总的回执：{words}</translation>
    </message>
    <message>
      <source>Report template</source>
      <translation>报告模板</translation>
    </message>
    <message>
      <source>Report templates</source>
      <translation>报告模板</translation>
    </message>
    <message>
      <source>Reports</source>
      <translation>报告</translation>
    </message>
    <message>
      <source>Reps</source>
      <translation>客户经理</translation>
    </message>
    <message>
      <source>Reps, calls a working day against the goal</source>
      <translation>客户经理：每个工作日通话数与目标</translation>
    </message>
    <message>
      <source>Reps, calls of the year, legend</source>
      <translation>客户经理、全年通话、图例</translation>
    </message>
    <message>
      <source>Reschedule</source>
      <translation>改期</translation>
    </message>
    <message>
      <source>Reschedule the callback of {client}</source>
      <translation>{client}的回访改期</translation>
    </message>
    <message>
      <source>Reschedule the callback…</source>
      <translation>回访改期…</translation>
    </message>
    <message>
      <source>Restore</source>
      <translation>恢复</translation>
    </message>
    <message>
      <source>Restore a backup</source>
      <translation>恢复备份</translation>
    </message>
    <message>
      <source>Restore a backup…</source>
      <translation>恢复备份…</translation>
    </message>
    <message>
      <source>Restore it first, or leave it out.</source>
      <translation>请先恢复，或不让它参与合并。</translation>
    </message>
    <message>
      <source>Restore it from the trash.</source>
      <translation>请从回收站恢复。</translation>
    </message>
    <message>
      <source>Restore that first.</source>
      <translation>请先恢复它。</translation>
    </message>
    <message>
      <source>Restore the client and go on</source>
      <translation>恢复客户并继续</translation>
    </message>
    <message>
      <source>Restore the client from the trash and save again.</source>
      <translation>请从回收站恢复客户后再保存。</translation>
    </message>
    <message>
      <source>Restore the earlier value</source>
      <translation>恢复原值</translation>
    </message>
    <message>
      <source>Restore the shipped list</source>
      <translation>恢复自带清单</translation>
    </message>
    <message>
      <source>Restore the shipped phrases</source>
      <translation>恢复自带用语</translation>
    </message>
    <message>
      <source>Restoring the backup</source>
      <translation>正在恢复备份</translation>
    </message>
    <message>
      <source>Restoring the backup…</source>
      <translation>正在恢复备份…</translation>
    </message>
    <message>
      <source>Results for {month}</source>
      <translation>{month}推广效果</translation>
    </message>
    <message>
      <source>Retry after no answer on {day}</source>
      <translation>{day}无人接听，需重拨</translation>
    </message>
    <message>
      <source>Review</source>
      <translation>审核</translation>
    </message>
    <message>
      <source>Revised</source>
      <translation>已修订</translation>
    </message>
    <message>
      <source>Role</source>
      <translation>角色</translation>
    </message>
    <message>
      <source>Roster</source>
      <translation>全部客户</translation>
    </message>
    <message>
      <source>Rosters, workbooks that come back, exports of ad platforms and site statistics: xlsx, xls, CSV</source>
      <translation>客户名册、收回的工作簿、广告平台和网站统计的导出文件：xlsx、xls、CSV</translation>
    </message>
    <message>
      <source>Round</source>
      <translation>调查</translation>
    </message>
    <message>
      <source>Round “{name}” closed</source>
      <translation>调查“{name}”已结束</translation>
    </message>
    <message>
      <source>Round “{name}” moved to the trash</source>
      <translation>调查“{name}”已移入回收站</translation>
    </message>
    <message>
      <source>Round “{name}” opened again</source>
      <translation>调查“{name}”已重新打开</translation>
    </message>
    <message>
      <source>Row {row} has the same name or username; this one is offered as another new client.</source>
      <translation>第{row}行的名称或用户名相同，本行作为另一个新客户处理。</translation>
    </message>
    <message>
      <source>Row {row} is about {client} too; this one is offered as a new client.</source>
      <translation>第{row}行也是{client}，本行作为新客户处理。</translation>
    </message>
    <message>
      <source>Rows</source>
      <translation>行数</translation>
    </message>
    <message>
      <source>Rows here</source>
      <translation>本机行数</translation>
    </message>
    <message>
      <source>Rows of the file</source>
      <translation>文件各行</translation>
    </message>
    <message>
      <source>Rows of the undone import</source>
      <translation>已撤销导入的各行</translation>
    </message>
    <message>
      <source>Rows there</source>
      <translation>服务器行数</translation>
    </message>
    <message>
      <source>Run it again with --on-conflict keep or --on-conflict take, or decide in the window.</source>
      <translation>请加 --on-conflict keep 或 --on-conflict take 重新运行，或在窗口中选择。</translation>
    </message>
    <message>
      <source>SHA-256</source>
      <translation>SHA-256</translation>
    </message>
    <message>
      <source>SHA-256 of the header</source>
      <translation>标题行的 SHA-256</translation>
    </message>
    <message>
      <source>SMS</source>
      <translation>短信</translation>
    </message>
    <message>
      <source>Sales region</source>
      <translation>销售区域</translation>
    </message>
    <message>
      <source>Sample agency</source>
      <translation>示例代理公司</translation>
    </message>
    <message>
      <source>Satisf.</source>
      <comment>short for satisfaction</comment>
      <translation>满意度</translation>
    </message>
    <message>
      <source>Satisfaction</source>
      <translation>满意度</translation>
    </message>
    <message>
      <source>Satisfaction 1 or 2</source>
      <translation>满意度为1或2</translation>
    </message>
    <message>
      <source>Satisfaction afterwards</source>
      <translation>处理后满意度</translation>
    </message>
    <message>
      <source>Satisfaction against loyalty</source>
      <translation>满意度与忠诚度</translation>
    </message>
    <message>
      <source>Satisfaction answer</source>
      <translation>满意度回答</translation>
    </message>
    <message>
      <source>Satisfaction answers</source>
      <translation>满意度回答</translation>
    </message>
    <message>
      <source>Satisfaction by month</source>
      <translation>各月满意度</translation>
    </message>
    <message>
      <source>Satisfaction of {client}: {mark}</source>
      <translation>{client}的满意度：{mark}</translation>
    </message>
    <message>
      <source>Satisfaction round</source>
      <translation>满意度调查</translation>
    </message>
    <message numerus="yes">
      <source>Satisfaction round “{name}” over %n client(s)</source>
      <translation>
        <numerusform>满意度调查“{name}”，%n个客户</numerusform>
      </translation>
    </message>
    <message>
      <source>Satisfaction rounds</source>
      <translation>满意度调查</translation>
    </message>
    <message>
      <source>Satisfaction rounds…</source>
      <translation>满意度调查进度…</translation>
    </message>
    <message>
      <source>Satisfaction to ask</source>
      <translation>待询问满意度</translation>
    </message>
    <message>
      <source>Satisfaction {month}</source>
      <translation>{month}满意度</translation>
    </message>
    <message>
      <source>Satisfaction {score} of 5</source>
      <translation>满意度 {score}/5</translation>
    </message>
    <message>
      <source>Satisfaction {score} of 5 on {day}</source>
      <translation>{day}满意度 {score}/5</translation>
    </message>
    <message>
      <source>Satisfaction {score}, {word}</source>
      <translation>满意度 {score}，{word}</translation>
    </message>
    <message>
      <source>Satisfaction, latest mark</source>
      <translation>满意度（最近评分）</translation>
    </message>
    <message>
      <source>Satisfied after</source>
      <translation>处理后满意度</translation>
    </message>
    <message>
      <source>Satisfied afterwards</source>
      <translation>处理后满意度</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>保存</translation>
    </message>
    <message>
      <source>Save absence</source>
      <translation>保存缺勤</translation>
    </message>
    <message>
      <source>Save all as vCards…</source>
      <translation>全部保存为 vCard…</translation>
    </message>
    <message>
      <source>Save and next</source>
      <translation>保存并继续</translation>
    </message>
    <message>
      <source>Save as PDF</source>
      <translation>另存为 PDF</translation>
    </message>
    <message>
      <source>Save as PDF…</source>
      <translation>另存为 PDF…</translation>
    </message>
    <message>
      <source>Save as iCalendar…</source>
      <translation>另存为 iCalendar…</translation>
    </message>
    <message>
      <source>Save as vCard</source>
      <translation>另存为 vCard</translation>
    </message>
    <message>
      <source>Save as vCard…</source>
      <translation>另存为 vCard…</translation>
    </message>
    <message>
      <source>Save as “{name}”</source>
      <translation>另存为“{name}”</translation>
    </message>
    <message>
      <source>Save as…</source>
      <translation>另存为…</translation>
    </message>
    <message>
      <source>Save callbacks for Outlook</source>
      <translation>保存回访供 Outlook 使用</translation>
    </message>
    <message>
      <source>Save problems as workbook</source>
      <translation>将问题另存为工作簿</translation>
    </message>
    <message>
      <source>Save problems as workbook…</source>
      <translation>将问题另存为工作簿…</translation>
    </message>
    <message>
      <source>Save the callbacks as iCalendar</source>
      <translation>将回访另存为 iCalendar</translation>
    </message>
    <message>
      <source>Save the contacts as vCards…</source>
      <translation>将联系人另存为 vCard…</translation>
    </message>
    <message>
      <source>Save the picture</source>
      <translation>保存图片</translation>
    </message>
    <message>
      <source>Save the picture…</source>
      <translation>保存图片…</translation>
    </message>
    <message>
      <source>Save the values…</source>
      <translation>保存数据…</translation>
    </message>
    <message>
      <source>Save view</source>
      <translation>保存视图</translation>
    </message>
    <message>
      <source>Save view…</source>
      <translation>保存视图…</translation>
    </message>
    <message>
      <source>Save with what is stored now</source>
      <translation>在现有内容上保存</translation>
    </message>
    <message>
      <source>Saved view</source>
      <translation>已存视图</translation>
    </message>
    <message>
      <source>Saved views</source>
      <translation>已存视图</translation>
    </message>
    <message>
      <source>Say how, such as e-mail.</source>
      <translation>请写明方式，例如邮件。</translation>
    </message>
    <message>
      <source>Say it back in your own words, and ask whether it is right and whether that is all.</source>
      <translation>用自己的话复述一遍，问是否属实、是否还有别的。</translation>
    </message>
    <message>
      <source>Say what its columns hold; that is asked in the window, and remembered for such files.</source>
      <translation>请说明各列的含义；在窗口中会询问一次，今后同样表头的文件照此处理。</translation>
    </message>
    <message>
      <source>Say what you can do and by when; two ways are better than one. Promise nothing that others must keep.</source>
      <translation>说明能做什么、何时完成；给两个方案胜过一个。不替别人许诺。</translation>
    </message>
    <message>
      <source>Say why the score is set by hand, so that others understand it.</source>
      <translation>请写明为何手工评分，方便他人理解。</translation>
    </message>
    <message>
      <source>Scale</source>
      <translation>刻度</translation>
    </message>
    <message>
      <source>Search</source>
      <translation>搜索</translation>
    </message>
    <message>
      <source>Search all time</source>
      <translation>搜索全部时间</translation>
    </message>
    <message>
      <source>Search calls</source>
      <translation>搜索通话</translation>
    </message>
    <message>
      <source>Search clients, contacts, commands</source>
      <translation>搜索客户、联系人、命令</translation>
    </message>
    <message>
      <source>Searching calls</source>
      <translation>正在搜索通话</translation>
    </message>
    <message>
      <source>Sections</source>
      <translation>分类</translation>
    </message>
    <message>
      <source>Sections</source>
      <comment>of a report</comment>
      <translation>版块</translation>
    </message>
    <message>
      <source>Sections in their order, colour, paper, logos, opening and closing words, names of files.</source>
      <translation>栏目顺序、颜色、纸张、标志、开头语和结束语、文件名。</translation>
    </message>
    <message>
      <source>Sections of the report</source>
      <translation>报告版块</translation>
    </message>
    <message>
      <source>Sections, in their order</source>
      <translation>版块（按顺序）</translation>
    </message>
    <message>
      <source>Selected cells</source>
      <translation>选中的单元格</translation>
    </message>
    <message>
      <source>Send the details to whoever looks after the program, and go on working.</source>
      <translation>请把详细信息发给负责维护程序的人，然后继续工作。</translation>
    </message>
    <message>
      <source>Sent how</source>
      <translation>发送方式</translation>
    </message>
    <message>
      <source>Sent on</source>
      <translation>发送日期</translation>
    </message>
    <message>
      <source>Series</source>
      <translation>系列</translation>
    </message>
    <message>
      <source>Server</source>
      <translation>服务器</translation>
    </message>
    <message>
      <source>Service</source>
      <translation>服务</translation>
    </message>
    <message>
      <source>Service checklist</source>
      <translation>服务清单</translation>
    </message>
    <message>
      <source>Service checklist changed</source>
      <translation>服务清单已更改</translation>
    </message>
    <message>
      <source>Service checklist: tick what is done</source>
      <translation>服务清单：勾选已完成的项</translation>
    </message>
    <message>
      <source>Service of the reps</source>
      <translation>客户经理的服务</translation>
    </message>
    <message>
      <source>Service period</source>
      <translation>服务期</translation>
    </message>
    <message>
      <source>Service period and payment may stay empty; they can be added on the card later.</source>
      <translation>服务期和付款可以留空，以后在客户卡片上补充。</translation>
    </message>
    <message>
      <source>Service period begins</source>
      <translation>服务期开始</translation>
    </message>
    <message>
      <source>Service period ends</source>
      <translation>服务期将结束</translation>
    </message>
    <message numerus="yes">
      <source>Service period over on {day}, none followed within %n day(s)</source>
      <translation>
        <numerusform>服务期于{day}结束，%n天内未续</numerusform>
      </translation>
    </message>
    <message>
      <source>Service period until</source>
      <translation>服务期至</translation>
    </message>
    <message>
      <source>Service periods</source>
      <translation>服务期</translation>
    </message>
    <message>
      <source>Service periods that end in the month and that another follows within the grace time.</source>
      <translation>当月到期、宽限期内有后续服务期的。</translation>
    </message>
    <message>
      <source>Service periods that end in the month; none follows yet, and the grace time isn't over.</source>
      <translation>当月到期、尚无后续服务期且宽限期未过的。</translation>
    </message>
    <message>
      <source>Service periods that end, by amount</source>
      <translation>到期服务期（按金额）</translation>
    </message>
    <message>
      <source>Service periods that end, by count</source>
      <translation>到期服务期（按数量）</translation>
    </message>
    <message>
      <source>Service periods that ended in the month and that no other followed within the grace time, so far.</source>
      <translation>当月到期、宽限期内至今没有后续的服务期。</translation>
    </message>
    <message>
      <source>Service periods that ended in the month and were followed by another within the grace time ÷ periods that ended in it; by amount: of what the ending ones were worth.</source>
      <translation>当月到期且宽限期内有后续的服务期 ÷ 当月到期的服务期；按金额：以到期服务期的金额计。</translation>
    </message>
    <message>
      <source>Service periods that ended in the month: none followed within the grace time, or a rep noted the lapse.</source>
      <translation>当月到期：宽限期内没有后续，或客户经理已登记失效。</translation>
    </message>
    <message>
      <source>Service periods that ended in the month; those that were not renewed stand first.</source>
      <translation>当月到期的服务期，未续费的在前。</translation>
    </message>
    <message>
      <source>Service periods that were renewed in this way.</source>
      <translation>以此方式续费的服务期。</translation>
    </message>
    <message>
      <source>Service starts</source>
      <translation>服务开始</translation>
    </message>
    <message>
      <source>Set by hand until {day}: {reason}</source>
      <translation>手工评分，到{day}为止：{reason}</translation>
    </message>
    <message>
      <source>Set by hand…</source>
      <translation>手工设定…</translation>
    </message>
    <message>
      <source>Set it to 0 to leave the factor out.</source>
      <translation>不计入时请设为0。</translation>
    </message>
    <message>
      <source>Set to</source>
      <translation>设为</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>设置</translation>
    </message>
    <message>
      <source>Settings of the agency</source>
      <translation>公司设置</translation>
    </message>
    <message>
      <source>Settings of the agency, seen by all reps</source>
      <translation>公司设置，所有客户经理可见</translation>
    </message>
    <message>
      <source>Settle who does what by which day, name the day of the answer, and thank them for telling you.</source>
      <translation>约定谁在哪天前做什么，说明答复日期，并感谢对方反映问题。</translation>
    </message>
    <message>
      <source>Several are parted by /</source>
      <translation>多个号码用 / 分隔</translation>
    </message>
    <message>
      <source>Several desks</source>
      <translation>多人共用</translation>
    </message>
    <message>
      <source>Several desks work on one PostgreSQL server. Have an empty database made for the agency, write its address here, move everything there once, and choose the same address at every other desk.</source>
      <translation>多台电脑共用一台 PostgreSQL 服务器。先让管理员为公司建一个空数据库，在此填写地址，把全部数据移过去一次，其他电脑选择同一地址即可。</translation>
    </message>
    <message>
      <source>Severe complaint: answer within</source>
      <translation>严重投诉：答复期限</translation>
    </message>
    <message>
      <source>Severity</source>
      <translation>严重程度</translation>
    </message>
    <message>
      <source>Severity of the complaint</source>
      <translation>投诉程度</translation>
    </message>
    <message>
      <source>Shared</source>
      <translation>共享</translation>
    </message>
    <message>
      <source>Sheet “{sheet}”</source>
      <translation>工作表“{sheet}”</translation>
    </message>
    <message>
      <source>Sheet “{sheet}”: {note}</source>
      <translation>工作表“{sheet}”：{note}</translation>
    </message>
    <message>
      <source>Sheet, row</source>
      <translation>工作表、行</translation>
    </message>
    <message>
      <source>Sheets</source>
      <translation>工作表</translation>
    </message>
    <message>
      <source>Sheets and columns</source>
      <translation>工作表和列</translation>
    </message>
    <message>
      <source>Short name</source>
      <translation>简称</translation>
    </message>
    <message>
      <source>Shorten it to {longest} characters.</source>
      <translation>请缩短到{longest}个字符以内。</translation>
    </message>
    <message>
      <source>Show</source>
      <translation>显示</translation>
    </message>
    <message>
      <source>Show 30 days</source>
      <translation>显示30天</translation>
    </message>
    <message>
      <source>Show 90 days</source>
      <translation>显示90天</translation>
    </message>
    <message>
      <source>Show a year</source>
      <translation>显示一年</translation>
    </message>
    <message>
      <source>Show all days</source>
      <translation>显示全部日期</translation>
    </message>
    <message>
      <source>Show closed</source>
      <translation>显示已结案</translation>
    </message>
    <message>
      <source>Show everything since the start</source>
      <translation>显示服务以来全部</translation>
    </message>
    <message>
      <source>Show in Effect</source>
      <translation>在效果中查看</translation>
    </message>
    <message>
      <source>Show it in charts</source>
      <translation>用图表查看</translation>
    </message>
    <message>
      <source>Show it in the history</source>
      <translation>在历史中显示</translation>
    </message>
    <message>
      <source>Show only: {sort}</source>
      <translation>只显示：{sort}</translation>
    </message>
    <message>
      <source>Show the agenda</source>
      <translation>显示日程</translation>
    </message>
    <message>
      <source>Show the clients with “{tag}”</source>
      <translation>显示带“{tag}”标签的客户</translation>
    </message>
    <message>
      <source>Show the data folder</source>
      <translation>打开数据文件夹</translation>
    </message>
    <message>
      <source>Show the day</source>
      <translation>显示日视图</translation>
    </message>
    <message>
      <source>Show the folder</source>
      <translation>打开文件夹</translation>
    </message>
    <message>
      <source>Show the hand-over sheet afterwards</source>
      <translation>完成后显示客户移交单</translation>
    </message>
    <message>
      <source>Show the month</source>
      <translation>显示月视图</translation>
    </message>
    <message>
      <source>Show the others too</source>
      <translation>显示其他投诉</translation>
    </message>
    <message>
      <source>Show the week</source>
      <translation>显示周视图</translation>
    </message>
    <message>
      <source>Show the year</source>
      <translation>显示年视图</translation>
    </message>
    <message>
      <source>Show tomorrow</source>
      <translation>看明天</translation>
    </message>
    <message>
      <source>Show what happened meanwhile</source>
      <translation>显示这段时间的变化</translation>
    </message>
    <message>
      <source>Show what was let go</source>
      <translation>显示已放过的事项</translation>
    </message>
    <message>
      <source>Show {day}</source>
      <translation>看{day}</translation>
    </message>
    <message>
      <source>Shown</source>
      <translation>显示</translation>
    </message>
    <message>
      <source>Shown as</source>
      <translation>显示方式</translation>
    </message>
    <message>
      <source>Side by side</source>
      <translation>并列</translation>
    </message>
    <message>
      <source>Side panel</source>
      <translation>侧栏</translation>
    </message>
    <message>
      <source>Side panel (F9)</source>
      <translation>侧栏 (F9)</translation>
    </message>
    <message>
      <source>Similar: {names}.</source>
      <translation>相近：{names}。</translation>
    </message>
    <message>
      <source>Since start</source>
      <translation>服务以来</translation>
    </message>
    <message>
      <source>Since you were here on {day}</source>
      <translation>自{day}以来</translation>
    </message>
    <message>
      <source>Since {day}: {up} up, {down} down, {new} new, {gone} gone</source>
      <translation>自{day}：{up}个上升，{down}个下降，{new}个新增，{gone}个删除</translation>
    </message>
    <message>
      <source>Singapore</source>
      <translation>新加坡</translation>
    </message>
    <message>
      <source>Site statistics</source>
      <translation>网站统计</translation>
    </message>
    <message>
      <source>Site traffic</source>
      <translation>网站流量</translation>
    </message>
    <message>
      <source>Situation</source>
      <translation>情形</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>大小</translation>
    </message>
    <message>
      <source>Smaller</source>
      <translation>缩小</translation>
    </message>
    <message>
      <source>Smaller text</source>
      <translation>缩小文字</translation>
    </message>
    <message>
      <source>So many cells aren't pasted at once; nothing was changed.</source>
      <translation>一次粘贴的单元格太多，未作任何更改。</translation>
    </message>
    <message>
      <source>Some days imported, some typed in</source>
      <translation>部分导入，部分录入</translation>
    </message>
    <message>
      <source>Some recommend each other in a ring; it is cut at {clients}.</source>
      <translation>有些客户循环互相推荐；已在{clients}处断开。</translation>
    </message>
    <message>
      <source>Somebody answers the site's phone</source>
      <translation>网站电话有专人接听</translation>
    </message>
    <message>
      <source>Somebody changed this to “{value}” meanwhile.</source>
      <translation>期间有人把这里改成了“{value}”。</translation>
    </message>
    <message>
      <source>Somebody else is writing a lot at the moment; nothing was saved.</source>
      <translation>他人正在大量写入，未保存任何内容。</translation>
    </message>
    <message>
      <source>Something went wrong inside the program. What you saved is safe; what was being done just now may not be.</source>
      <translation>程序内部出错。已保存的内容是安全的，刚才正在进行的操作可能没有完成。</translation>
    </message>
    <message>
      <source>Sort by this column</source>
      <translation>按本列排序</translation>
    </message>
    <message>
      <source>Sort by this column too</source>
      <translation>再按本列排序</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>来源</translation>
    </message>
    <message>
      <source>Sources</source>
      <translation>来源</translation>
    </message>
    <message>
      <source>Sources of clients</source>
      <translation>客户来源</translation>
    </message>
    <message>
      <source>Sources of the figures</source>
      <translation>数据来源</translation>
    </message>
    <message>
      <source>Sources: {sources}</source>
      <translation>数据来源：{sources}</translation>
    </message>
    <message>
      <source>Space takes or leaves a row · F8 next conflict · F2 corrects a cell · Ctrl+Enter commits</source>
      <translation>空格键选取或放弃一行 · F8 下一个冲突 · F2 改正单元格 · Ctrl+Enter 提交</translation>
    </message>
    <message>
      <source>Space ticks · Alt+Up and Alt+Down move</source>
      <translation>空格键勾选 · Alt+↑ Alt+↓ 移动</translation>
    </message>
    <message>
      <source>Spend</source>
      <translation>消费</translation>
    </message>
    <message>
      <source>Spend a day</source>
      <translation>日消费</translation>
    </message>
    <message>
      <source>Spend a month</source>
      <translation>月消费</translation>
    </message>
    <message>
      <source>Spend a month, {currency}</source>
      <translation>月消费，{currency}</translation>
    </message>
    <message>
      <source>Spend changed by {change} against the month before.</source>
      <translation>消费比上月{change}。</translation>
    </message>
    <message>
      <source>Spend in 30 days</source>
      <translation>近30天消费</translation>
    </message>
    <message>
      <source>Spend ÷ inquiries; a client without an inquiry in one of the months has no comparison.</source>
      <translation>消费 ÷ 咨询；有一个月没有咨询的客户无法比较。</translation>
    </message>
    <message>
      <source>Spend, cost per inquiry</source>
      <translation>消费、单次咨询成本</translation>
    </message>
    <message>
      <source>Spread</source>
      <translation>分摊</translation>
    </message>
    <message numerus="yes">
      <source>Spread %n callback(s)</source>
      <translation>
        <numerusform>分摊%n个回访</numerusform>
      </translation>
    </message>
    <message>
      <source>Spread the overdue callbacks…</source>
      <translation>分摊逾期回访…</translation>
    </message>
    <message>
      <source>Spread them over the next days…</source>
      <translation>分摊到以后几天…</translation>
    </message>
    <message>
      <source>Stage</source>
      <translation>阶段</translation>
    </message>
    <message>
      <source>Stamp</source>
      <translation>标识</translation>
    </message>
    <message>
      <source>Stand-in</source>
      <translation>代班人</translation>
    </message>
    <message>
      <source>Standard weights</source>
      <translation>标准权重</translation>
    </message>
    <message>
      <source>Start</source>
      <translation>开始</translation>
    </message>
    <message>
      <source>Start anew</source>
      <translation>重新开始</translation>
    </message>
    <message>
      <source>Start empty</source>
      <translation>从空白开始</translation>
    </message>
    <message>
      <source>Start huifang on a desktop, or use its commands without a window: huifang --help.</source>
      <translation>请在桌面环境启动 huifang，或使用不需要窗口的命令：huifang --help。</translation>
    </message>
    <message>
      <source>Start the round</source>
      <translation>开始调查</translation>
    </message>
    <message>
      <source>Started at</source>
      <translation>开始时间</translation>
    </message>
    <message>
      <source>Started on</source>
      <translation>开始日期</translation>
    </message>
    <message>
      <source>Starts on</source>
      <translation>开始日期</translation>
    </message>
    <message>
      <source>State</source>
      <translation>状态</translation>
    </message>
    <message>
      <source>State of the account</source>
      <translation>账户状况</translation>
    </message>
    <message>
      <source>States of the account</source>
      <translation>账户状况</translation>
    </message>
    <message>
      <source>Statistics</source>
      <translation>统计</translation>
    </message>
    <message>
      <source>Statistics, or the call in full</source>
      <translation>统计或通话全文</translation>
    </message>
    <message>
      <source>Step</source>
      <translation>步骤</translation>
    </message>
    <message>
      <source>Step about {complaint}</source>
      <translation>投诉 {complaint} 的处理步骤</translation>
    </message>
    <message>
      <source>Step of the talk</source>
      <translation>沟通步骤</translation>
    </message>
    <message>
      <source>Step {number} of {steps}: {step}</source>
      <translation>第{number}步，共{steps}步：{step}</translation>
    </message>
    <message>
      <source>Steps</source>
      <translation>步骤</translation>
    </message>
    <message>
      <source>Steps of the history</source>
      <translation>历史步骤</translation>
    </message>
    <message>
      <source>Steps since</source>
      <comment>column of the backups</comment>
      <translation>此后步骤</translation>
    </message>
    <message>
      <source>Steps taken</source>
      <translation>处理步骤</translation>
    </message>
    <message>
      <source>Stopped; what was not finished was left as it was.</source>
      <translation>已停止，未完成的部分保持原样。</translation>
    </message>
    <message numerus="yes">
      <source>Sum of %n row(s)</source>
      <translation>
        <numerusform>%n行的合计</numerusform>
      </translation>
    </message>
    <message>
      <source>Sum {sum}</source>
      <translation>合计 {sum}</translation>
    </message>
    <message>
      <source>Summaries</source>
      <translation>月度汇总</translation>
    </message>
    <message>
      <source>Summaries in time</source>
      <translation>汇总及时</translation>
    </message>
    <message>
      <source>Summaries of the month</source>
      <translation>当月的月度汇总</translation>
    </message>
    <message>
      <source>Summaries of {month}</source>
      <translation>{month}的月度汇总</translation>
    </message>
    <message>
      <source>Summaries of {month} written</source>
      <translation>{month}的月度汇总已写出</translation>
    </message>
    <message>
      <source>Summaries sent</source>
      <translation>已发送汇总</translation>
    </message>
    <message>
      <source>Summaries that failed</source>
      <translation>失败的汇总</translation>
    </message>
    <message>
      <source>Summaries to print</source>
      <translation>待打印的月度汇总</translation>
    </message>
    <message>
      <source>Summaries waiting</source>
      <translation>待办汇总</translation>
    </message>
    <message>
      <source>Summary</source>
      <translation>月度汇总</translation>
    </message>
    <message>
      <source>Summary not sent</source>
      <translation>汇总未发送</translation>
    </message>
    <message>
      <source>Summary of {client} checked</source>
      <translation>{client}的月度汇总已核对</translation>
    </message>
    <message>
      <source>Summary of {client} printed</source>
      <translation>已打印{client}的月度汇总</translation>
    </message>
    <message>
      <source>Summary of {client} sent</source>
      <translation>{client}的月度汇总已发送</translation>
    </message>
    <message>
      <source>Summary of {client}, {month}</source>
      <translation>{client}{month}的月度汇总</translation>
    </message>
    <message>
      <source>Summary of {month} sent</source>
      <translation>{month}汇总已发送</translation>
    </message>
    <message>
      <source>Sums of the daily figures, only for reading: import daily figures to change them.</source>
      <translation>每日数据的合计，只供查看；要更改，导入每日数据。</translation>
    </message>
    <message>
      <source>Tab next column · Alt+Down opens its list</source>
      <translation>Tab 下一列 · Alt+Down 打开列表</translation>
    </message>
    <message>
      <source>Table</source>
      <translation>表格</translation>
    </message>
    <message>
      <source>Table of daily figures</source>
      <translation>每日数据表</translation>
    </message>
    <message>
      <source>Tables here and on the server</source>
      <translation>本机与服务器上的数据表</translation>
    </message>
    <message>
      <source>Tags</source>
      <translation>标签</translation>
    </message>
    <message>
      <source>Taiwan</source>
      <translation>中国台湾</translation>
    </message>
    <message>
      <source>Take away</source>
      <translation>去掉</translation>
    </message>
    <message>
      <source>Take back</source>
      <translation>撤销</translation>
    </message>
    <message>
      <source>Take back a folder of reply sheets…</source>
      <translation>收回整个文件夹的回执…</translation>
    </message>
    <message>
      <source>Take back reply sheets</source>
      <translation>收回回执</translation>
    </message>
    <message>
      <source>Take back reply sheets…</source>
      <translation>收回回执…</translation>
    </message>
    <message>
      <source>Take back…</source>
      <translation>收回回执…</translation>
    </message>
    <message>
      <source>Take the promise for {when} away</source>
      <translation>去掉 {when} 的承诺</translation>
    </message>
    <message>
      <source>Take theirs</source>
      <translation>采用对方的</translation>
    </message>
    <message>
      <source>Take {client} away</source>
      <translation>去掉{client}</translation>
    </message>
    <message>
      <source>Taken</source>
      <translation>已采用</translation>
    </message>
    <message>
      <source>Taken back</source>
      <translation>已撤销</translation>
    </message>
    <message>
      <source>Taken back {when}</source>
      <translation>已于{when}撤销</translation>
    </message>
    <message>
      <source>Taken for</source>
      <translation>对应字段</translation>
    </message>
    <message>
      <source>Taken for {client}, because the file names “{text}”.</source>
      <translation>文件写的是“{text}”，按{client}处理。</translation>
    </message>
    <message>
      <source>Tell me what happened from the beginning, I am writing it down.</source>
      <translation>您从头说一下情况，我都记下来。</translation>
    </message>
    <message>
      <source>Template of summaries</source>
      <translation>月度汇总模板</translation>
    </message>
    <message>
      <source>Template of summaries changed</source>
      <translation>已修改月度汇总模板</translation>
    </message>
    <message>
      <source>Template of summaries…</source>
      <translation>月度汇总模板…</translation>
    </message>
    <message>
      <source>Template of {client} changed</source>
      <translation>已修改{client}的模板</translation>
    </message>
    <message>
      <source>Templates</source>
      <translation>模板</translation>
    </message>
    <message>
      <source>Template…</source>
      <translation>模板…</translation>
    </message>
    <message>
      <source>Text copied</source>
      <translation>已复制文字</translation>
    </message>
    <message>
      <source>The 30 days before</source>
      <translation>之前30天</translation>
    </message>
    <message>
      <source>The absence ends before it starts, so nothing was saved.</source>
      <translation>缺勤的结束日期早于开始日期，未保存任何内容。</translation>
    </message>
    <message>
      <source>The absence has no first day.</source>
      <translation>缺勤没有开始日期。</translation>
    </message>
    <message>
      <source>The absence names no rep.</source>
      <translation>缺勤没有填写人员。</translation>
    </message>
    <message>
      <source>The account runs.</source>
      <translation>账户正常。</translation>
    </message>
    <message>
      <source>The account stopped on {day} only, so nothing was saved.</source>
      <translation>账户到{day}才失效，未保存。</translation>
    </message>
    <message>
      <source>The address of the database server can't be read.</source>
      <translation>无法识别数据库服务器的地址。</translation>
    </message>
    <message>
      <source>The agency is as it was on {when}. What it was before lies in {name}.</source>
      <translation>已恢复到 {when} 的状态；恢复前的状态保存在 {name}。</translation>
    </message>
    <message>
      <source>The amounts are in another currency than the agency's.</source>
      <translation>金额的币种与本公司的不同。</translation>
    </message>
    <message>
      <source>The amounts of the file are in {foreign} and the agency's in {own}; they were not taken.</source>
      <translation>文件金额用{foreign}，公司用{own}，金额未采用。</translation>
    </message>
    <message numerus="yes">
      <source>The answer is late by %n working day(s).</source>
      <translation>
        <numerusform>答复已超期%n个工作日。</numerusform>
      </translation>
    </message>
    <message>
      <source>The answer is late.</source>
      <translation>答复已超期。</translation>
    </message>
    <message>
      <source>The answer is promised for {day} already.</source>
      <translation>已承诺在{day}答复。</translation>
    </message>
    <message>
      <source>The backup “{name}” can't be read; nothing was restored.</source>
      <translation>无法读取备份“{name}”，未恢复任何内容。</translation>
    </message>
    <message>
      <source>The backup “{name}” is not what was written; nothing was restored.</source>
      <translation>备份“{name}”的内容与写入时不符，未恢复任何内容。</translation>
    </message>
    <message>
      <source>The balance is used up, on {day}</source>
      <translation>余额已于{day}用完</translation>
    </message>
    <message numerus="yes">
      <source>The balance lasts %n day(s), until {day}</source>
      <translation>
        <numerusform>余额可用%n天，到{day}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The balance lasts %n more day(s)</source>
      <translation>
        <numerusform>余额还可用%n天</numerusform>
      </translation>
    </message>
    <message>
      <source>The balance, and the service period with 90, 60, 30 and 7 days to go.</source>
      <translation>余额，以及服务期剩90、60、30、7天。</translation>
    </message>
    <message>
      <source>The baseline holds no value.</source>
      <translation>服务前情况没有填写任何内容。</translation>
    </message>
    <message>
      <source>The best day was {day} with {visits} visits.</source>
      <translation>最好的一天是{day}，访问{visits}次。</translation>
    </message>
    <message>
      <source>The cadence wants a call on {day}</source>
      <translation>按回访频率应在{day}致电</translation>
    </message>
    <message>
      <source>The call has no day and time.</source>
      <translation>通话缺少日期和时间。</translation>
    </message>
    <message>
      <source>The call in full</source>
      <translation>通话全文</translation>
    </message>
    <message>
      <source>The call is saved all the same.</source>
      <translation>通话照常保存。</translation>
    </message>
    <message>
      <source>The call is written down all the same; no rule asks for a next one.</source>
      <translation>通话照常记录；按规则不再要求下次回访。</translation>
    </message>
    <message>
      <source>The call names no client.</source>
      <translation>通话没有选择客户。</translation>
    </message>
    <message>
      <source>The call with {client} isn't saved yet, and the client is in the trash.</source>
      <translation>与{client}的通话尚未保存，且客户在回收站中。</translation>
    </message>
    <message>
      <source>The call with {client} isn't saved yet.</source>
      <translation>与{client}的通话尚未保存。</translation>
    </message>
    <message>
      <source>The callback of {client} is done, so its day stays.</source>
      <translation>{client}的回访已完成，日期不变。</translation>
    </message>
    <message>
      <source>The callback stays open without a reason.</source>
      <translation>没有写原因，回访仍保留。</translation>
    </message>
    <message>
      <source>The callback that this call answers was settled or cancelled meanwhile.</source>
      <translation>本次通话对应的回访其间已完成或取消。</translation>
    </message>
    <message>
      <source>The cell holds the error {code}.</source>
      <translation>单元格里是错误值 {code}。</translation>
    </message>
    <message>
      <source>The cells stand in several files, so they can't be saved as one workbook.</source>
      <translation>这些单元格分布在多个文件中，无法存为一个工作簿。</translation>
    </message>
    <message>
      <source>The checklist keeps at least one point.</source>
      <translation>服务清单至少保留一项。</translation>
    </message>
    <message numerus="yes">
      <source>The client counted %n inquiry(s), the figures say {ours}</source>
      <translation>
        <numerusform>客户统计%n个咨询，数据为{ours}个</numerusform>
      </translation>
    </message>
    <message>
      <source>The client expected a call on that day.</source>
      <translation>客户当天在等电话。</translation>
    </message>
    <message>
      <source>The client has another callback on that day</source>
      <translation>该客户当天已有另一次回访</translation>
    </message>
    <message>
      <source>The client has lapsed; no rule asks for this call</source>
      <translation>客户已失效，回访周期不要求此次回访</translation>
    </message>
    <message>
      <source>The client has no contact called “{text}”.</source>
      <translation>该客户没有叫“{text}”的联系人。</translation>
    </message>
    <message>
      <source>The client has two contacts called “{text}”.</source>
      <translation>该客户有两个联系人叫“{text}”。</translation>
    </message>
    <message>
      <source>The client is closed with this reason, and what was planned is cancelled.</source>
      <translation>客户将以此原因终止，已计划的回访随之取消。</translation>
    </message>
    <message>
      <source>The client is closed; no rule asks for this call</source>
      <translation>客户已终止，回访周期不要求此次回访</translation>
    </message>
    <message>
      <source>The client is missing.</source>
      <translation>缺少客户。</translation>
    </message>
    <message>
      <source>The client isn't there any more.</source>
      <translation>该客户已不存在。</translation>
    </message>
    <message>
      <source>The client of this call isn't there any more, so nothing was saved.</source>
      <translation>此通话的客户已不存在，未保存任何内容。</translation>
    </message>
    <message>
      <source>The client {client} has this username already.</source>
      <translation>客户{client}已使用该用户名。</translation>
    </message>
    <message>
      <source>The client's cadence counts on from the last call; it asks again on {day}.</source>
      <translation>客户的回访节奏从上次通话继续计算；{day}会再次提醒。</translation>
    </message>
    <message>
      <source>The clients in figures</source>
      <translation>各客户的数据</translation>
    </message>
    <message>
      <source>The code and the username belong to two clients: {one} and {other}.</source>
      <translation>编号和用户名分属两个客户：{one}和{other}。</translation>
    </message>
    <message numerus="yes">
      <source>The codes of %n new client(s) are not known here; new ones are given.</source>
      <translation>
        <numerusform>%n个新客户的编号这里没有，将另给新编号。</numerusform>
      </translation>
    </message>
    <message>
      <source>The colour {colour} is too pale to be seen on paper.</source>
      <translation>颜色{colour}太浅，印在纸上看不清。</translation>
    </message>
    <message>
      <source>The column has no title.</source>
      <translation>这一列没有标题。</translation>
    </message>
    <message>
      <source>The column {column} can't be edited here.</source>
      <translation>“{column}”列不能在这里编辑。</translation>
    </message>
    <message>
      <source>The column “{other}” holds this already.</source>
      <translation>“{other}”列已是此内容。</translation>
    </message>
    <message>
      <source>The column “{other}” says already whose figures they are.</source>
      <translation>“{other}”列已说明数据属于哪个客户。</translation>
    </message>
    <message>
      <source>The complaint is answered</source>
      <translation>投诉已答复</translation>
    </message>
    <message>
      <source>The complaint is answered, so nothing is left to extend.</source>
      <translation>投诉已答复，无需延期。</translation>
    </message>
    <message>
      <source>The complaint names no client.</source>
      <translation>投诉没有选择客户。</translation>
    </message>
    <message>
      <source>The complaint stays open: nothing says what the client was told.</source>
      <translation>没有写给客户的答复，投诉仍未结案。</translation>
    </message>
    <message>
      <source>The computed score and its reasons stay in sight; after the day it holds again by itself.</source>
      <translation>计算值及其原因仍会显示；到期后自动恢复计算值。</translation>
    </message>
    <message>
      <source>The computer's clock says {today}, but you were here on {day} already.</source>
      <translation>电脑时钟显示{today}，但您在{day}已使用过本程序。</translation>
    </message>
    <message>
      <source>The copy is not the same in {tables}, so nothing was copied.</source>
      <translation>{tables}的副本与原数据不一致，未复制任何内容。</translation>
    </message>
    <message>
      <source>The database already holds clients, so nothing was generated.</source>
      <translation>数据库里已有客户，未生成任何内容。</translation>
    </message>
    <message>
      <source>The database at {place} may not be changed with this account.</source>
      <translation>该账号无权修改 {place} 的数据库。</translation>
    </message>
    <message>
      <source>The database holds clients already, so no invented ones were added.</source>
      <translation>数据库里已有客户，未添加虚构客户。</translation>
    </message>
    <message>
      <source>The database lies on a server, which this program doesn't back up.</source>
      <translation>数据库在服务器上，本程序不做备份。</translation>
    </message>
    <message>
      <source>The database server can't be reached: {place}.</source>
      <translation>连接不上数据库服务器：{place}。</translation>
    </message>
    <message>
      <source>The database “{name}” can't be reached; nothing was saved.</source>
      <translation>无法访问数据库“{name}”，未保存任何内容。</translation>
    </message>
    <message>
      <source>The database “{name}” can't be written: the file or its folder is read-only.</source>
      <translation>无法写入数据库“{name}”：文件或所在文件夹为只读。</translation>
    </message>
    <message>
      <source>The database “{name}” is damaged; it was left as it is.</source>
      <translation>数据库“{name}”已损坏，文件保持原样。</translation>
    </message>
    <message>
      <source>The database “{name}” is in use by another program.</source>
      <translation>数据库“{name}”正被其他程序使用。</translation>
    </message>
    <message>
      <source>The day has passed; choose today or a later day</source>
      <translation>日期已过；选择今天或以后的日期</translation>
    </message>
    <message>
      <source>The day is missing.</source>
      <translation>缺少日期。</translation>
    </message>
    <message>
      <source>The day is still to come, so these can't be its figures. Look whether day and month are exchanged.</source>
      <translation>这一天还没到，不可能有数据。请看日和月是否写反了。</translation>
    </message>
    <message>
      <source>The day of {rep} is full: {count} of {capacity}</source>
      <translation>{rep}当天已满：{count} / {capacity}</translation>
    </message>
    <message>
      <source>The day so far</source>
      <translation>今日进度</translation>
    </message>
    <message>
      <source>The day stands in row {row} already, with other figures.</source>
      <translation>第{row}行已有这一天，数据不同。</translation>
    </message>
    <message>
      <source>The day stands in row {row} of the sheet “{sheet}” already, with other figures.</source>
      <translation>这一天已在工作表“{sheet}”第{row}行，数据不同。</translation>
    </message>
    <message>
      <source>The decision maker is known and was reached</source>
      <translation>已知直接负责人并联系过</translation>
    </message>
    <message>
      <source>The decision maker was not reached for a long time.</source>
      <translation>很久没有接通直接负责人。</translation>
    </message>
    <message>
      <source>The disk is full; nothing was saved.</source>
      <translation>磁盘已满，未保存任何内容。</translation>
    </message>
    <message>
      <source>The end of a service period isn't moved in the calendar; nothing was changed.</source>
      <translation>服务期的结束日不能在日历中移动，未做任何更改。</translation>
    </message>
    <message>
      <source>The figures of {span} add nothing to the baseline.</source>
      <translation>{span}的数据没有可补充到服务前状态的内容。</translation>
    </message>
    <message>
      <source>The figures on {sheets} were not taken. {reason}</source>
      <translation>{sheets}中的数据未采用。{reason}</translation>
    </message>
    <message>
      <source>The file doesn't say whose figures or records it holds, and nothing was changed.</source>
      <translation>文件没有写明属于哪个客户，未做任何更改。</translation>
    </message>
    <message>
      <source>The file has figures of days for this month; its total is not spread.</source>
      <translation>文件中已有本月的每日数据，合计不再分摊。</translation>
    </message>
    <message>
      <source>The file holds no picture that can be read.</source>
      <translation>文件中没有可读取的图片。</translation>
    </message>
    <message>
      <source>The file holds totals of months, no days</source>
      <translation>文件中是按月合计，没有每日数据</translation>
    </message>
    <message>
      <source>The file holds totals of months; each is spread evenly over the days of its month.</source>
      <translation>文件中是月合计；每个合计平均分摊到当月各天。</translation>
    </message>
    <message>
      <source>The file needs a row of titles with a date and at least one figure, such as visits or clicks.</source>
      <translation>文件要有标题行，至少包含日期和一项数据，如访问量或点击量。</translation>
    </message>
    <message>
      <source>The files to attach lie in {folder}</source>
      <translation>需附上的文件在{folder}</translation>
    </message>
    <message>
      <source>The filters hide all clients of this view.</source>
      <translation>筛选条件隐藏了该视图的所有客户。</translation>
    </message>
    <message>
      <source>The first {most} clients are shown; more can't be told apart.</source>
      <translation>只显示前{most}个客户；再多就分不清了。</translation>
    </message>
    <message>
      <source>The folder {folder} can't be made: {reason}. Nothing was written.</source>
      <translation>无法新建文件夹 {folder}：{reason}。未写入任何内容。</translation>
    </message>
    <message>
      <source>The folder {folder} doesn't exist.</source>
      <translation>文件夹 {folder} 不存在。</translation>
    </message>
    <message>
      <source>The folder “{name}” can't be read: {reason}.</source>
      <translation>无法读取文件夹“{name}”：{reason}。</translation>
    </message>
    <message>
      <source>The head of each summary.</source>
      <translation>每份月度汇总的抬头。</translation>
    </message>
    <message>
      <source>The header isn't known.</source>
      <translation>标题无法识别。</translation>
    </message>
    <message>
      <source>The hidden key of the row was altered or comes from another workbook.</source>
      <translation>该行的隐藏键被改动，或来自其他工作簿。</translation>
    </message>
    <message>
      <source>The history lists the batches and their numbers.</source>
      <translation>批次及其编号见历史。</translation>
    </message>
    <message>
      <source>The holidays of the region aren't known. Monday to Friday is assumed.</source>
      <translation>该地区的节假日未知，按周一至周五为工作日计算。</translation>
    </message>
    <message>
      <source>The holidays of {year} aren't published yet, so this may be a day off</source>
      <translation>{year}年节假日尚未公布，当天可能放假</translation>
    </message>
    <message>
      <source>The icon's menu opens the window again, or quits.</source>
      <translation>图标菜单可重新打开窗口或退出。</translation>
    </message>
    <message>
      <source>The lapse stays without a reason.</source>
      <translation>失效没有原因。</translation>
    </message>
    <message>
      <source>The larger number must come second, and neither may be below 0.</source>
      <translation>较大的数放在后面，两者都不能小于0。</translation>
    </message>
    <message>
      <source>The last day lies before the first, so no call was looked for.</source>
      <translation>截止日早于起始日，未查找通话。</translation>
    </message>
    <message>
      <source>The latest 30 days against the 3 months before.</source>
      <translation>近30天与此前3个月相比。</translation>
    </message>
    <message>
      <source>The line stays without a reason.</source>
      <translation>没有理由，事项保留。</translation>
    </message>
    <message>
      <source>The list of clients shows the codes.</source>
      <translation>编号见客户列表。</translation>
    </message>
    <message>
      <source>The list of complaints shows the codes.</source>
      <translation>投诉列表中有编号。</translation>
    </message>
    <message>
      <source>The longest gap must be at least as long as the usual one, and both at least 1 day.</source>
      <translation>最长间隔不能小于回访间隔，两者至少为1天。</translation>
    </message>
    <message>
      <source>The month has not begun yet.</source>
      <translation>这个月还没有开始。</translation>
    </message>
    <message>
      <source>The month {month} has not begun, so nothing was written.</source>
      <translation>{month}还没开始，未写入任何内容。</translation>
    </message>
    <message>
      <source>The name is that of {one}, but the code or username that of {other}.</source>
      <translation>名称是{one}的，编号或用户名却是{other}的。</translation>
    </message>
    <message>
      <source>The next callback has no day.</source>
      <translation>下次回访缺少日期。</translation>
    </message>
    <message>
      <source>The next callback is {client} on {day}.</source>
      <translation>下次回访：{client}，{day}。</translation>
    </message>
    <message>
      <source>The number isn't that of the client. The next call is proposed for {day}; a wrong number counts neither as a call nor as a try.</source>
      <translation>这个号码不是客户的。建议{day}再打；打错不算通话，也不算尝试。</translation>
    </message>
    <message>
      <source>The office closes before it opens.</source>
      <translation>下班时间早于上班时间。</translation>
    </message>
    <message>
      <source>The other database can't hold a value of {table}, so nothing was copied.</source>
      <translation>目标数据库存不下{table}中的某个值，未复制任何内容。</translation>
    </message>
    <message>
      <source>The other database holds an agency already, so nothing was copied.</source>
      <translation>目标数据库已有一家代理公司的数据，未复制任何内容。</translation>
    </message>
    <message>
      <source>The pages are: {pages}.</source>
      <translation>可用的页面：{pages}。</translation>
    </message>
    <message>
      <source>The period begins before the service did, on {day}.</source>
      <translation>时段早于服务开始日{day}。</translation>
    </message>
    <message>
      <source>The period runs until {day} and isn't over yet.</source>
      <translation>时段到{day}为止，尚未结束。</translation>
    </message>
    <message>
      <source>The phrase has no words.</source>
      <translation>用语没有内容。</translation>
    </message>
    <message>
      <source>The picture can't be written to {file}.</source>
      <translation>图片无法写入 {file}。</translation>
    </message>
    <message>
      <source>The picture is larger than 2 MB.</source>
      <translation>图片超过 2 MB。</translation>
    </message>
    <message>
      <source>The picture was copied</source>
      <translation>图片已复制</translation>
    </message>
    <message>
      <source>The picture was saved as {file}</source>
      <translation>图片已保存为 {file}</translation>
    </message>
    <message>
      <source>The pictures can't be written to {folder}.</source>
      <translation>图片无法写入 {folder}。</translation>
    </message>
    <message>
      <source>The point has no words.</source>
      <translation>该项没有文字。</translation>
    </message>
    <message>
      <source>The printer can't be used.</source>
      <translation>打印机不可用。</translation>
    </message>
    <message>
      <source>The promise has no day.</source>
      <translation>承诺没有日期。</translation>
    </message>
    <message>
      <source>The prospect stays without a reason.</source>
      <translation>没有填写原因，潜在客户保持不变。</translation>
    </message>
    <message>
      <source>The reason is missing, so the promise stays.</source>
      <translation>没有写原因，承诺日期不变。</translation>
    </message>
    <message>
      <source>The reason is missing.</source>
      <translation>缺少原因。</translation>
    </message>
    <message>
      <source>The recommendation would lead in a ring, so it is left out.</source>
      <translation>推荐关系会首尾相连，因此不保留该推荐人。</translation>
    </message>
    <message>
      <source>The rep of the callback isn't there any more</source>
      <translation>该回访的客户经理已不在</translation>
    </message>
    <message>
      <source>The reps are {names}.</source>
      <translation>客户经理有{names}。</translation>
    </message>
    <message>
      <source>The round has no name.</source>
      <translation>调查没有名称。</translation>
    </message>
    <message>
      <source>The round is closed, so the mark was not kept.</source>
      <translation>调查已结束，未保存该分数。</translation>
    </message>
    <message>
      <source>The row has a client's code but not the hidden key that belongs to it.</source>
      <translation>该行有客户编号，但缺少对应的隐藏键。</translation>
    </message>
    <message>
      <source>The row names no client.</source>
      <translation>该行没有写客户。</translation>
    </message>
    <message>
      <source>The row names no keyword.</source>
      <translation>该行没有关键词。</translation>
    </message>
    <message>
      <source>The row says no amount, so the payment was left out.</source>
      <translation>该行没有写金额，未采用该笔付款。</translation>
    </message>
    <message>
      <source>The row says no day, so the call was left out.</source>
      <translation>该行没有写日期，未采用该通话。</translation>
    </message>
    <message>
      <source>The row says no day, so the callback was left out.</source>
      <translation>该行没有写日期，未采用该回访。</translation>
    </message>
    <message>
      <source>The row says no day, so the payment was left out.</source>
      <translation>该行没有写日期，未采用该笔付款。</translation>
    </message>
    <message>
      <source>The row says no end, so the service period was left out.</source>
      <translation>该行没有写结束日期，未采用该服务期。</translation>
    </message>
    <message>
      <source>The row shows the code {code}, but its hidden key belongs to {expected}.</source>
      <translation>该行编号是 {code}，隐藏键却属于 {expected}。</translation>
    </message>
    <message>
      <source>The row stands on the sheet “{sheet}” too, and only that one is taken.</source>
      <translation>工作表“{sheet}”也有该行，只采用那一行。</translation>
    </message>
    <message>
      <source>The row's marks contradict each other.</source>
      <translation>该行的标识互相矛盾。</translation>
    </message>
    <message>
      <source>The rows with these cells, marked and commented, to be corrected in Excel</source>
      <translation>含有这些单元格的行，已标色并加批注，可在 Excel 中改正</translation>
    </message>
    <message>
      <source>The same row in the file</source>
      <translation>文件中的同一行</translation>
    </message>
    <message>
      <source>The same text in the other rows of this column is replaced too. The file itself stays as it is.</source>
      <translation>此列其他行中相同的文字也会一并替换。原文件保持不变。</translation>
    </message>
    <message>
      <source>The same?</source>
      <translation>同一家？</translation>
    </message>
    <message>
      <source>The sample agency can't be written to {file}: {reason}</source>
      <translation>示例代理公司无法写入 {file}：{reason}</translation>
    </message>
    <message>
      <source>The sample can't be taken back as a whole.</source>
      <translation>示例数据不能整体撤销。</translation>
    </message>
    <message>
      <source>The selected row</source>
      <translation>所选行</translation>
    </message>
    <message>
      <source>The server has no database or user of this name: {place}.</source>
      <translation>服务器上没有该数据库或用户：{place}。</translation>
    </message>
    <message>
      <source>The server refused the user name or the password for {place}.</source>
      <translation>服务器拒绝了 {place} 的用户名或密码。</translation>
    </message>
    <message numerus="yes">
      <source>The service is only %n day(s) old, less than four weeks.</source>
      <translation>
        <numerusform>服务仅%n天，不足四周。</numerusform>
      </translation>
    </message>
    <message>
      <source>The service period ended on {day}</source>
      <translation>服务期已于{day}结束</translation>
    </message>
    <message>
      <source>The service period ends before it starts, so nothing was saved.</source>
      <translation>服务期的结束早于开始，因此未保存。</translation>
    </message>
    <message numerus="yes">
      <source>The service period ends in %n day(s)</source>
      <translation>
        <numerusform>服务期%n天后到期</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The service period ends in %n day(s), on {day}</source>
      <translation>
        <numerusform>服务期%n天后到期（{day}）</numerusform>
      </translation>
    </message>
    <message>
      <source>The service period ends today</source>
      <translation>服务期今日到期</translation>
    </message>
    <message>
      <source>The service period ends today, on {day}</source>
      <translation>服务期今日到期（{day}）</translation>
    </message>
    <message>
      <source>The service period has no end, so nothing was saved.</source>
      <translation>服务期没有结束日期，因此未保存。</translation>
    </message>
    <message>
      <source>The sheet is in the layout of {platform}, another one than the first.</source>
      <translation>这张工作表是{platform}的格式，与第一张不同。</translation>
    </message>
    <message>
      <source>The sheet lists {what}; what it says of the clients themselves is not taken.</source>
      <translation>此表列的是{what}，其中关于客户本身的内容不导入。</translation>
    </message>
    <message>
      <source>The sheet “{sheet}” is missing or has lost its hidden keys; its entries stay as they are.</source>
      <translation>工作表“{sheet}”不存在或丢失了隐藏键，其中的条目保持不变。</translation>
    </message>
    <message>
      <source>The sheets of “{name}” are empty.</source>
      <translation>“{name}”的工作表都是空的。</translation>
    </message>
    <message>
      <source>The site invites inquiries</source>
      <translation>网站引导咨询</translation>
    </message>
    <message>
      <source>The six facts of the profile are filled</source>
      <translation>档案六项已填写</translation>
    </message>
    <message>
      <source>The snapshot has no sessions by day. {how}</source>
      <translation>报告概览中没有按日的会话数。{how}</translation>
    </message>
    <message>
      <source>The stage becomes “active”. Without an end no service period is added; it can be added later.</source>
      <translation>阶段改为“服务中”。不填结束日期则不添加服务期，可稍后补上。</translation>
    </message>
    <message>
      <source>The stage becomes “lapsed”, and callbacks that were planned are cancelled.</source>
      <translation>阶段改为“失效”，已安排的回访将取消。</translation>
    </message>
    <message>
      <source>The stage of a client is changed in its profile.</source>
      <translation>客户的阶段在其资料中修改。</translation>
    </message>
    <message>
      <source>The stage still says “active”: note the lapse, or add what is missing.</source>
      <translation>阶段仍是“服务中”：请登记失效，或补上缺少的内容。</translation>
    </message>
    <message>
      <source>The step says nothing, so it was not kept.</source>
      <translation>步骤没有内容，未保存。</translation>
    </message>
    <message>
      <source>The summary is about the client {code}, who is not in this database; nothing was changed.</source>
      <translation>汇总属于客户 {code}，不在本数据库中，未做任何更改。</translation>
    </message>
    <message>
      <source>The summary of {month} is a draft</source>
      <translation>{month}汇总为草稿</translation>
    </message>
    <message>
      <source>The summary of {month} is issued, not sent</source>
      <translation>{month}汇总已出具，未发送</translation>
    </message>
    <message>
      <source>The summary of {month} is not sent</source>
      <translation>{month}汇总未发送</translation>
    </message>
    <message>
      <source>The summary of {month} is not written yet</source>
      <translation>{month}汇总未写</translation>
    </message>
    <message>
      <source>The summary of {month} is ready, not issued</source>
      <translation>{month}汇总已就绪，未出具</translation>
    </message>
    <message>
      <source>The talk</source>
      <translation>沟通</translation>
    </message>
    <message>
      <source>The titles of “{file}” say too little</source>
      <translation>无法从“{file}”的表头看出各列的含义</translation>
    </message>
    <message>
      <source>The trash is empty.</source>
      <translation>回收站是空的。</translation>
    </message>
    <message>
      <source>The two hidden keys of the row differ: its cells come from two rows.</source>
      <translation>该行的两个隐藏键不一致：单元格来自两行。</translation>
    </message>
    <message>
      <source>The view has no name.</source>
      <translation>视图没有名称。</translation>
    </message>
    <message>
      <source>The window is built anew; nothing is lost.</source>
      <translation>窗口会重新打开，不会丢失内容。</translation>
    </message>
    <message>
      <source>The work stopped before it was finished (exit code {code}). Nothing was changed.</source>
      <translation>工作未完成就停止了（退出码 {code}）。未做任何更改。</translation>
    </message>
    <message>
      <source>The workbook doesn't say whose summary of which month it is, and nothing was changed.</source>
      <translation>工作簿没有说明是哪个客户哪个月的汇总，未做任何更改。</translation>
    </message>
    <message>
      <source>The workbook has no reply sheet any more, and nothing was changed.</source>
      <translation>工作簿里没有回复表了，未做任何更改。</translation>
    </message>
    <message>
      <source>The workbook was exported from another database; its rows were matched by code, username and name.</source>
      <translation>工作簿是从其他数据库导出的，各行按编号、用户名和名称匹配。</translation>
    </message>
    <message>
      <source>The {field} is what it was then already.</source>
      <translation>“{field}”现在就是那时的值。</translation>
    </message>
    <message>
      <source>Then</source>
      <translation>新日期</translation>
    </message>
    <message>
      <source>There are no clients to export.</source>
      <translation>没有可导出的客户。</translation>
    </message>
    <message>
      <source>There are no figures for {month}.</source>
      <translation>{month}没有数据。</translation>
    </message>
    <message>
      <source>There are no keywords to keep.</source>
      <translation>没有可保存的关键词。</translation>
    </message>
    <message>
      <source>There are two things that I can do for you.</source>
      <translation>我可以给您两个方案。</translation>
    </message>
    <message>
      <source>There is no backup yet. One is made while you work, and before each import.</source>
      <translation>还没有备份。工作期间和每次导入前会自动备份。</translation>
    </message>
    <message>
      <source>There is no batch {number}.</source>
      <translation>没有批次{number}。</translation>
    </message>
    <message>
      <source>There is no display here, so the window can't be opened.</source>
      <translation>此处没有显示器，无法打开窗口。</translation>
    </message>
    <message>
      <source>There is no list here that could be exported</source>
      <translation>这里没有可以导出的列表</translation>
    </message>
    <message>
      <source>There is no new keyword, so nothing was added.</source>
      <translation>没有新的关键词，未添加。</translation>
    </message>
    <message>
      <source>There is no other active rep. Add one in the settings.</source>
      <translation>没有其他在岗的客户经理。请在设置中添加。</translation>
    </message>
    <message>
      <source>There is no page “{page}”, so nothing was drawn.</source>
      <translation>没有“{page}”这个页面，未绘制任何内容。</translation>
    </message>
    <message>
      <source>There is nothing to call, so nothing to print</source>
      <translation>没有要回访的客户，无需打印</translation>
    </message>
    <message>
      <source>There is nothing to redo</source>
      <translation>没有可重做的操作</translation>
    </message>
    <message>
      <source>There is nothing to undo</source>
      <translation>没有可撤销的操作</translation>
    </message>
    <message>
      <source>These can: {words}.</source>
      <translation>可用的有：{words}。</translation>
    </message>
    <message>
      <source>These do: {names}.</source>
      <translation>可用：{names}。</translation>
    </message>
    <message>
      <source>These sheets are in another platform's layout and were not read: {sheets}. Save each as a file of its own.</source>
      <translation>以下工作表是另一平台的格式，未读取：{sheets}。请各自另存为单独的文件。</translation>
    </message>
    <message>
      <source>These sheets are not of the export and were not read: {sheets}.</source>
      <translation>以下工作表不是导出的，未读取：{sheets}。</translation>
    </message>
    <message>
      <source>They are called by no rule any more.</source>
      <translation>按规则不再回访。</translation>
    </message>
    <message>
      <source>They are not offered again (N)</source>
      <translation>以后不再提示 (N)</translation>
    </message>
    <message>
      <source>They called</source>
      <translation>呼入</translation>
    </message>
    <message>
      <source>They come with the ad platform's keyword report.</source>
      <translation>导入推广平台的关键词报告即可。</translation>
    </message>
    <message>
      <source>They stay on the list until they are made, moved or cancelled.</source>
      <translation>在完成、改期或取消之前一直留在列表中。</translation>
    </message>
    <message>
      <source>They want</source>
      <translation>客户要求</translation>
    </message>
    <message>
      <source>This client isn't being served any more.</source>
      <translation>此客户已不在服务中。</translation>
    </message>
    <message>
      <source>This client lapsed on {day}.</source>
      <translation>此客户已于{day}失效。</translation>
    </message>
    <message>
      <source>This client may be there twice: {client}.</source>
      <translation>这位客户可能已有：{client}。</translation>
    </message>
    <message>
      <source>This client never complained.</source>
      <translation>该客户没有投诉过。</translation>
    </message>
    <message>
      <source>This column</source>
      <translation>本列</translation>
    </message>
    <message>
      <source>This complaint</source>
      <translation>此投诉</translation>
    </message>
    <message>
      <source>This computer has no credential store, so write the password into PostgreSQL's password file (.pgpass, on Windows pgpass.conf); otherwise it is refused at the next start.</source>
      <translation>本机没有凭据库，请把密码写入 PostgreSQL 的密码文件（.pgpass，Windows 上为 pgpass.conf）；否则下次启动时会被拒绝。</translation>
    </message>
    <message>
      <source>This database belongs to another program; it was left as it is.</source>
      <translation>数据库属于其他程序，文件保持原样。</translation>
    </message>
    <message>
      <source>This database was written by a newer version of the program; it was left as it is.</source>
      <translation>数据库由更新版本的程序写成，文件保持原样。</translation>
    </message>
    <message>
      <source>This desk works alone, on the file of this computer.</source>
      <translation>本机单独使用，数据存在这台电脑的文件里。</translation>
    </message>
    <message>
      <source>This desktop has no notification area now: reminders appear in the window.</source>
      <translation>此桌面目前没有通知区域：提醒显示在窗口中。</translation>
    </message>
    <message>
      <source>This entry was deleted here after the export.</source>
      <translation>该条目导出后已在这里删除。</translation>
    </message>
    <message>
      <source>This file can't be read as a backup.</source>
      <translation>无法将此文件作为备份读取。</translation>
    </message>
    <message>
      <source>This file changes nothing</source>
      <translation>该文件没有任何更改</translation>
    </message>
    <message>
      <source>This file was imported already on {day} (batch {batch}).</source>
      <translation>该文件已于{day}导入（批次{batch}）。</translation>
    </message>
    <message>
      <source>This file was imported already on {day} by {rep} (batch {batch}).</source>
      <translation>该文件已由{rep}于{day}导入（批次{batch}）。</translation>
    </message>
    <message>
      <source>This is a sum of daily figures; import daily figures to change it.</source>
      <translation>这是每日数据的合计，要更改需导入每日数据。</translation>
    </message>
    <message>
      <source>This may be a client you have. You can add the new one all the same.</source>
      <translation>可能已有这位客户。仍然可以新增。</translation>
    </message>
    <message>
      <source>This month</source>
      <translation>本月</translation>
    </message>
    <message>
      <source>This month so far</source>
      <translation>本月至今</translation>
    </message>
    <message>
      <source>This view…</source>
      <translation>当前列表…</translation>
    </message>
    <message>
      <source>This week</source>
      <translation>本周</translation>
    </message>
    <message>
      <source>This year</source>
      <translation>今年</translation>
    </message>
    <message>
      <source>Those of whom a payment is recorded.</source>
      <translation>有付款记录的客户。</translation>
    </message>
    <message>
      <source>Those that became clients ÷ all that came this way.</source>
      <translation>成为客户的 ÷ 由此而来的全部。</translation>
    </message>
    <message>
      <source>Those that became clients.</source>
      <translation>成为客户的。</translation>
    </message>
    <message>
      <source>Those that closed without ever having been a client.</source>
      <translation>从未成为客户就终止的。</translation>
    </message>
    <message>
      <source>Those with an old mark are counted in the chart of marks all the same.</source>
      <translation>评分较早的客户仍计入满意度分布。</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>时间</translation>
    </message>
    <message>
      <source>Time agreed with the client</source>
      <translation>与客户约定的时间</translation>
    </message>
    <message>
      <source>Time left</source>
      <translation>剩余时间</translation>
    </message>
    <message>
      <source>Timeline</source>
      <translation>时间线</translation>
    </message>
    <message>
      <source>Titles</source>
      <translation>标题</translation>
    </message>
    <message>
      <source>Titles and descriptions name the advantages</source>
      <translation>标题和描述写明优势</translation>
    </message>
    <message>
      <source>To</source>
      <translation>新值</translation>
    </message>
    <message>
      <source>To</source>
      <comment>a rep</comment>
      <translation>移交给</translation>
    </message>
    <message>
      <source>To ask</source>
      <translation>询问</translation>
    </message>
    <message>
      <source>To get it back, undo the undoing.</source>
      <translation>要恢复，请撤销那次撤销。</translation>
    </message>
    <message>
      <source>To say to the client</source>
      <translation>可对客户说</translation>
    </message>
    <message>
      <source>To talk about</source>
      <translation>这次要谈</translation>
    </message>
    <message>
      <source>To the end of next month</source>
      <translation>到下月底</translation>
    </message>
    <message>
      <source>To the trash</source>
      <translation>移入回收站</translation>
    </message>
    <message>
      <source>To work with that agency, open it as another database.</source>
      <translation>要使用那家代理公司的数据，请作为其他数据库打开。</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>今日</translation>
    </message>
    <message>
      <source>Today's date</source>
      <translation>今天的日期</translation>
    </message>
    <message>
      <source>Total</source>
      <translation>合计</translation>
    </message>
    <message>
      <source>Totals of months, each spread evenly over the days of its month, are on: {sheets}.</source>
      <translation>以下工作表是按月合计，已平均分摊到当月各天：{sheets}。</translation>
    </message>
    <message>
      <source>Toutiao advertising</source>
      <translation>头条广告</translation>
    </message>
    <message>
      <source>Trash</source>
      <translation>回收站</translation>
    </message>
    <message>
      <source>Trash…</source>
      <translation>回收站…</translation>
    </message>
    <message>
      <source>Tried on {weekday} at {hour}:00</source>
      <translation>{weekday} {hour}:00拨打</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>重试</translation>
    </message>
    <message>
      <source>Try again; if it happens twice, the other database can't be trusted.</source>
      <translation>请再试一次；若仍如此，则目标数据库不可靠。</translation>
    </message>
    <message>
      <source>Try these again</source>
      <translation>重试这些</translation>
    </message>
    <message>
      <source>Twice ({count})</source>
      <translation>重复（{count}）</translation>
    </message>
    <message>
      <source>Two clients have this name: {one} and {other}.</source>
      <translation>有两个客户叫这个名称：{one}和{other}。</translation>
    </message>
    <message>
      <source>Two weeks</source>
      <translation>两周</translation>
    </message>
    <message>
      <source>Type 0, or undo the step that entered it.</source>
      <translation>请输入0，或撤销录入它的那一步。</translation>
    </message>
    <message>
      <source>Type or paste the month of all clients…</source>
      <translation>录入或粘贴全部客户的月度数据…</translation>
    </message>
    <message>
      <source>Type or paste them…</source>
      <translation>录入或粘贴…</translation>
    </message>
    <message>
      <source>Type part of the name, and choose it.</source>
      <translation>输入名称的一部分并选择。</translation>
    </message>
    <message>
      <source>Type the days of this client…</source>
      <translation>录入该客户的逐日数据…</translation>
    </message>
    <message>
      <source>Type them in…</source>
      <translation>录入…</translation>
    </message>
    <message>
      <source>Typed in</source>
      <translation>手工录入</translation>
    </message>
    <message>
      <source>Unchanged</source>
      <translation>未变</translation>
    </message>
    <message>
      <source>Under what comes next</source>
      <translation>印在后续计划之后</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>撤销</translation>
    </message>
    <message>
      <source>Undo the sorting in the workbook, or export it again and repeat the edits.</source>
      <translation>请在工作簿中撤销排序，或重新导出后再修改。</translation>
    </message>
    <message>
      <source>Undo the whole step</source>
      <translation>撤销整个步骤</translation>
    </message>
    <message>
      <source>Undo this import</source>
      <translation>撤销这次导入</translation>
    </message>
    <message>
      <source>Undo: {title}</source>
      <translation>撤销：{title}</translation>
    </message>
    <message>
      <source>Undone at</source>
      <translation>撤销时间</translation>
    </message>
    <message>
      <source>Undone: {file}</source>
      <translation>已撤销：{file}</translation>
    </message>
    <message>
      <source>Unequal lengths: {before} days before, {after} days after.</source>
      <translation>时长不等：服务前{before}天，服务后{after}天。</translation>
    </message>
    <message>
      <source>Unfold all</source>
      <translation>全部展开</translation>
    </message>
    <message>
      <source>Unit</source>
      <translation>单位</translation>
    </message>
    <message>
      <source>United Kingdom</source>
      <translation>英国</translation>
    </message>
    <message>
      <source>United States</source>
      <translation>美国</translation>
    </message>
    <message>
      <source>Unpack it and choose a file in it.</source>
      <translation>请解压后选择其中的文件。</translation>
    </message>
    <message>
      <source>Unreachable</source>
      <translation>联系不上</translation>
    </message>
    <message numerus="yes">
      <source>Unreachable %n day(s) in a row</source>
      <translation>
        <numerusform>连续%n天未接通</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Unreachable on %n day(s) in a row</source>
      <translation>
        <numerusform>连续%n天联系不上</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Unreachable on %n day(s) in a row, last on {day}</source>
      <translation>
        <numerusform>连续%n天联系不上，最近一次{day}</numerusform>
      </translation>
    </message>
    <message>
      <source>Until</source>
      <translation>至</translation>
    </message>
    <message>
      <source>Until now</source>
      <translation>原日期</translation>
    </message>
    <message>
      <source>Until when</source>
      <translation>安排到</translation>
    </message>
    <message>
      <source>Until {until}: {new} new, {moved} moved, {unplaced} without room.</source>
      <translation>截至{until}：新增{new}个，移动{moved}个，排不下{unplaced}个。</translation>
    </message>
    <message>
      <source>Up (Alt+Up)</source>
      <translation>上移（Alt+↑）</translation>
    </message>
    <message>
      <source>Username</source>
      <translation>用户名</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>值</translation>
    </message>
    <message>
      <source>Values as exported</source>
      <translation>导出时的值</translation>
    </message>
    <message>
      <source>Values of the chart</source>
      <translation>图表数值</translation>
    </message>
    <message>
      <source>Verdict</source>
      <translation>结论</translation>
    </message>
    <message>
      <source>View</source>
      <translation>视图</translation>
    </message>
    <message>
      <source>View as it was saved</source>
      <translation>恢复已保存的视图</translation>
    </message>
    <message>
      <source>View “{name}” removed</source>
      <translation>视图“{name}”已删除</translation>
    </message>
    <message>
      <source>View “{name}” saved</source>
      <translation>视图“{name}”已保存</translation>
    </message>
    <message>
      <source>Views</source>
      <translation>视图</translation>
    </message>
    <message>
      <source>Visit statistics installed</source>
      <translation>已装访问统计</translation>
    </message>
    <message>
      <source>Visitors</source>
      <translation>访客数</translation>
    </message>
    <message>
      <source>Visits</source>
      <translation>访问量</translation>
    </message>
    <message>
      <source>Visits a day</source>
      <translation>日访问量</translation>
    </message>
    <message>
      <source>Visits a day {mean}, inquiries {inquiries}, {first} to {last}</source>
      <translation>日访问量 {mean}，咨询 {inquiries}，{first}至{last}</translation>
    </message>
    <message>
      <source>Visits a day: {per_cent}% more than in {month}.</source>
      <translation>日访问量比{month}多{per_cent}%。</translation>
    </message>
    <message>
      <source>Visits and inquiries day by day</source>
      <translation>每天的访问量和咨询</translation>
    </message>
    <message>
      <source>Visits and inquiries show what the campaign brings.</source>
      <translation>有了访问量和咨询，才能看到推广效果。</translation>
    </message>
    <message>
      <source>Visits and inquiries: no figures</source>
      <translation>访问量和咨询：没有数据</translation>
    </message>
    <message>
      <source>Visits down by more than 30 %</source>
      <translation>访问量下降超过30%</translation>
    </message>
    <message>
      <source>Visits down {per_cent} %</source>
      <translation>访问下降{per_cent}%</translation>
    </message>
    <message>
      <source>Visits down {per_cent} % since {day} against the 3 months before</source>
      <translation>{day}以来访问量比前3个月下降{per_cent}%</translation>
    </message>
    <message>
      <source>Visits this month</source>
      <translation>本月访问量</translation>
    </message>
    <message>
      <source>Visits were counted in the latest 30 days</source>
      <translation>近30天统计到访问量</translation>
    </message>
    <message>
      <source>Visits, inquiries</source>
      <translation>访问、咨询</translation>
    </message>
    <message>
      <source>Wait a moment and try again.</source>
      <translation>请稍后再试。</translation>
    </message>
    <message>
      <source>Waived line</source>
      <translation>已放过的事项</translation>
    </message>
    <message>
      <source>Waived lines</source>
      <translation>已放过的事项</translation>
    </message>
    <message>
      <source>Was due on {day}</source>
      <translation>应在{day}回访</translation>
    </message>
    <message>
      <source>Watch a download folder</source>
      <translation>监视下载文件夹</translation>
    </message>
    <message>
      <source>Watch a download folder…</source>
      <translation>监视下载文件夹…</translation>
    </message>
    <message>
      <source>Watch no more</source>
      <translation>不再监视</translation>
    </message>
    <message>
      <source>We called</source>
      <translation>呼出</translation>
    </message>
    <message>
      <source>We counted</source>
      <translation>我方统计</translation>
    </message>
    <message>
      <source>WeChat</source>
      <translation>微信</translation>
    </message>
    <message>
      <source>WeChat or QQ</source>
      <translation>微信或 QQ</translation>
    </message>
    <message>
      <source>WeChat or QQ: {name}</source>
      <translation>微信或 QQ：{name}</translation>
    </message>
    <message>
      <source>Web forms by the client's count</source>
      <translation>客户统计的表单</translation>
    </message>
    <message>
      <source>Website</source>
      <translation>网站</translation>
    </message>
    <message>
      <source>Week</source>
      <translation>周</translation>
    </message>
    <message>
      <source>Week</source>
      <comment>of callbacks</comment>
      <translation>本周</translation>
    </message>
    <message>
      <source>Week {number}, {days}</source>
      <translation>第{number}周，{days}</translation>
    </message>
    <message>
      <source>Weekends, public holidays and make-up days of the region. Where they aren't published yet, Monday to Friday is assumed.</source>
      <translation>所在地区的周末、法定节假日和调休上班日。尚未公布的年份按周一至周五计算。</translation>
    </message>
    <message>
      <source>Weeks of the year</source>
      <translation>全年各周</translation>
    </message>
    <message>
      <source>What</source>
      <translation>何事</translation>
    </message>
    <message>
      <source>What</source>
      <comment>column of the history</comment>
      <translation>内容</translation>
    </message>
    <message>
      <source>What a client's template leaves empty is as for all. Enter opens it.</source>
      <translation>客户模板中留空的部分与全部客户相同。按 Enter 打开。</translation>
    </message>
    <message>
      <source>What became of its rows…</source>
      <translation>各行撤销结果…</translation>
    </message>
    <message>
      <source>What both have</source>
      <translation>两边都有的</translation>
    </message>
    <message>
      <source>What comes next</source>
      <translation>下一步</translation>
    </message>
    <message>
      <source>What could not be read is listed below.</source>
      <translation>无法读取的内容列在下面。</translation>
    </message>
    <message>
      <source>What differs</source>
      <translation>不同之处</translation>
    </message>
    <message>
      <source>What each source brought</source>
      <translation>各来源的成效</translation>
    </message>
    <message>
      <source>What each source brought…</source>
      <translation>各来源的成效…</translation>
    </message>
    <message>
      <source>What else may explain the figures: a new site, a fair, a competitor, a price list.</source>
      <translation>还有什么可以解释这些数据：网站改版、参展、竞争对手、调价。</translation>
    </message>
    <message>
      <source>What happened in between</source>
      <translation>其间发生的事</translation>
    </message>
    <message>
      <source>What happens</source>
      <translation>变化</translation>
    </message>
    <message>
      <source>What is due is counted from today's date. Set the clock if it is wrong; nothing is lost.</source>
      <translation>到期按今天的日期计算。时钟若不对请校正；数据没有丢失。</translation>
    </message>
    <message>
      <source>What is due on a day is due by the time the office closes.</source>
      <translation>当天到期的事项以下班时间为限。</translation>
    </message>
    <message>
      <source>What it says: {text}</source>
      <translation>对方提示：{text}</translation>
    </message>
    <message>
      <source>What it would change now was left out then, or changed here since.</source>
      <translation>现在会更改的内容，是当时未采用的，或此后在这里改过的。</translation>
    </message>
    <message>
      <source>What stands out</source>
      <translation>需要留意</translation>
    </message>
    <message>
      <source>What the agency owes: last month's summary, and the points of the service checklist.</source>
      <translation>我方应做的：上月汇总和服务清单各项。</translation>
    </message>
    <message>
      <source>What the cell should say</source>
      <translation>单元格应填的内容</translation>
    </message>
    <message>
      <source>What the change does</source>
      <translation>更改的影响</translation>
    </message>
    <message>
      <source>What the client says</source>
      <translation>客户反馈</translation>
    </message>
    <message>
      <source>What the client was told and given</source>
      <translation>对客户的答复和处理</translation>
    </message>
    <message>
      <source>What the file says</source>
      <translation>文件内容</translation>
    </message>
    <message>
      <source>What the next rep should know; it is kept with the notes of each client</source>
      <translation>接手人应当了解的情况；会保存在每位客户的备注中</translation>
    </message>
    <message>
      <source>What the step changed</source>
      <translation>该步骤的更改内容</translation>
    </message>
    <message>
      <source>What the {field} belonged to lies in the trash.</source>
      <translation>“{field}”所属的记录在回收站里。</translation>
    </message>
    <message>
      <source>What they said</source>
      <translation>客户原话</translation>
    </message>
    <message>
      <source>What this change does</source>
      <translation>这项更改的影响</translation>
    </message>
    <message>
      <source>What to do</source>
      <translation>操作</translation>
    </message>
    <message>
      <source>What to do today</source>
      <translation>今日待办</translation>
    </message>
    <message>
      <source>What was done</source>
      <translation>做了什么</translation>
    </message>
    <message>
      <source>What was done?</source>
      <translation>做了什么</translation>
    </message>
    <message>
      <source>What was measured in these days becomes the state before the service</source>
      <translation>把这些天的实测数据作为服务前状态</translation>
    </message>
    <message>
      <source>What was moved from stays as it is.</source>
      <translation>原来的数据保持不变。</translation>
    </message>
    <message>
      <source>What was promised</source>
      <translation>承诺内容</translation>
    </message>
    <message>
      <source>What was typed here when the program ended is back.</source>
      <translation>程序上次结束时正在填写的内容已恢复。</translation>
    </message>
    <message>
      <source>What would change</source>
      <translation>将要更改的内容</translation>
    </message>
    <message>
      <source>What would happen</source>
      <translation>将要发生的变化</translation>
    </message>
    <message>
      <source>What you change is remembered for files with the same header.</source>
      <translation>你的更改会记住，用于标题行相同的文件。</translation>
    </message>
    <message>
      <source>What you had typed on {when} is here again.</source>
      <translation>已恢复{when}未保存的内容。</translation>
    </message>
    <message>
      <source>What you saved before is safe.</source>
      <translation>之前保存的内容不受影响。</translation>
    </message>
    <message>
      <source>What you say of the columns of a file is kept for the next one.</source>
      <translation>您对文件各列的说明会留给下一个文件使用。</translation>
    </message>
    <message>
      <source>When</source>
      <translation>何时</translation>
    </message>
    <message>
      <source>When</source>
      <comment>column of the history</comment>
      <translation>时间</translation>
    </message>
    <message>
      <source>When a client counts as lapsed, and when money is short.</source>
      <translation>何时算失效，何时算余额不足。</translation>
    </message>
    <message>
      <source>When clients are reached</source>
      <translation>客户何时接通</translation>
    </message>
    <message>
      <source>Where</source>
      <translation>何处</translation>
    </message>
    <message>
      <source>Where days are missing in one of the months, the means of a day are compared.</source>
      <translation>有一个月缺数据的，比较日均值。</translation>
    </message>
    <message>
      <source>Where days are missing, changes compare the means of a day.</source>
      <translation>有缺数据的日期时，变化按日均值计算。</translation>
    </message>
    <message>
      <source>Where figures of some days are missing, the change is that of the mean of a day.</source>
      <translation>部分日期缺数据时，变化按日均值计算。</translation>
    </message>
    <message>
      <source>Where from</source>
      <translation>来源</translation>
    </message>
    <message>
      <source>Where the data decide, a point is done or not yet by itself; where they can't tell, a person says so on the card.</source>
      <translation>由数据判定的项会自动显示是否完成；数据不足时，由人在客户卡上标明。</translation>
    </message>
    <message>
      <source>Where to search</source>
      <translation>查找范围</translation>
    </message>
    <message>
      <source>Who</source>
      <translation>谁</translation>
    </message>
    <message>
      <source>Who</source>
      <comment>column of the history</comment>
      <translation>操作人</translation>
    </message>
    <message>
      <source>Who goes</source>
      <translation>被合并的</translation>
    </message>
    <message>
      <source>Who goes lies in the trash with a note, and is still found by its name, username and code.</source>
      <translation>被合并的客户带备注放入回收站，用原名称、用户名和编号仍可找到。</translation>
    </message>
    <message>
      <source>Who has not answered…</source>
      <translation>谁还没有回复…</translation>
    </message>
    <message>
      <source>Who is away</source>
      <translation>谁缺勤</translation>
    </message>
    <message>
      <source>Who recommended whom</source>
      <translation>推荐关系</translation>
    </message>
    <message>
      <source>Who recommended whom…</source>
      <translation>推荐关系…</translation>
    </message>
    <message>
      <source>Who stays</source>
      <translation>保留的</translation>
    </message>
    <message>
      <source>Who takes the clients over</source>
      <translation>由谁接手客户</translation>
    </message>
    <message>
      <source>Whoever looks after the server makes them.</source>
      <translation>由服务器管理员负责备份。</translation>
    </message>
    <message>
      <source>Whole cell</source>
      <translation>整个单元格</translation>
    </message>
    <message>
      <source>Whom a figure counts</source>
      <translation>数字所计的客户</translation>
    </message>
    <message>
      <source>Whom to ask</source>
      <translation>需要询问的客户</translation>
    </message>
    <message>
      <source>Whom to call today, what the campaign brings, and the report that shows it.</source>
      <translation>今日该回访谁，推广带来了什么，一份报告说清楚。</translation>
    </message>
    <message>
      <source>Whose</source>
      <translation>负责人</translation>
    </message>
    <message>
      <source>Whose callbacks</source>
      <translation>谁的回访</translation>
    </message>
    <message>
      <source>Whose clients: {who}</source>
      <translation>客户范围：{who}</translation>
    </message>
    <message>
      <source>Whose figures are these?</source>
      <translation>这是谁的数据？</translation>
    </message>
    <message>
      <source>Whose summaries</source>
      <translation>哪些汇总</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>为何</translation>
    </message>
    <message>
      <source>Why</source>
      <comment>column of the backups</comment>
      <translation>原因</translation>
    </message>
    <message>
      <source>Why clients lapsed</source>
      <translation>失效原因</translation>
    </message>
    <message>
      <source>Why it was cancelled or moved</source>
      <translation>取消或改期的原因</translation>
    </message>
    <message>
      <source>Why not</source>
      <translation>无法写入的原因</translation>
    </message>
    <message>
      <source>Why the answer takes longer</source>
      <translation>为什么需要更长时间</translation>
    </message>
    <message>
      <source>Why, if others should know</source>
      <translation>原因，需要他人知道时填写</translation>
    </message>
    <message>
      <source>Why: {text}</source>
      <translation>为何：{text}</translation>
    </message>
    <message>
      <source>Wishes for next month</source>
      <translation>下月希望</translation>
    </message>
    <message>
      <source>With fewer keywords the checklist says that there aren't enough.</source>
      <translation>少于此数时，清单提示关键词不足。</translation>
    </message>
    <message>
      <source>With the right number</source>
      <translation>用正确的号码</translation>
    </message>
    <message>
      <source>Without a promise there is no due day</source>
      <translation>没有承诺就没有期限</translation>
    </message>
    <message>
      <source>Without a value before</source>
      <translation>服务前没有数值</translation>
    </message>
    <message>
      <source>Without an index, since there was nothing in the first four weeks: {names}</source>
      <translation>前四周没有数据，无法计算指数：{names}</translation>
    </message>
    <message>
      <source>Won back</source>
      <translation>挽回</translation>
    </message>
    <message>
      <source>Won back on</source>
      <translation>挽回日期</translation>
    </message>
    <message>
      <source>Won back on {day}.</source>
      <translation>{day}挽回。</translation>
    </message>
    <message>
      <source>Won back…</source>
      <translation>登记挽回…</translation>
    </message>
    <message>
      <source>Word it differently, or leave it out.</source>
      <translation>请换一种写法，或不加这一项。</translation>
    </message>
    <message>
      <source>Wording</source>
      <translation>内容</translation>
    </message>
    <message>
      <source>Words</source>
      <translation>关键字</translation>
    </message>
    <message>
      <source>Words for the report</source>
      <translation>写入报告</translation>
    </message>
    <message>
      <source>Words of the call</source>
      <translation>通话中的关键字</translation>
    </message>
    <message>
      <source>Words on top</source>
      <translation>开头的话</translation>
    </message>
    <message>
      <source>Work on that one, or choose an empty database.</source>
      <translation>请直接使用该数据库，或另选一个空数据库。</translation>
    </message>
    <message>
      <source>Work on the file of this computer again</source>
      <translation>改回使用本机文件</translation>
    </message>
    <message>
      <source>Work on this server</source>
      <translation>使用此服务器</translation>
    </message>
    <message>
      <source>Workbooks (*.xlsx *.xlsm *.xls *.xlsb *.ods)</source>
      <translation>工作簿 (*.xlsx *.xlsm *.xls *.xlsb *.ods)</translation>
    </message>
    <message>
      <source>Workbooks and figures (*.xlsx *.xlsm *.xls *.xlsb *.ods *.csv *.tsv *.txt)</source>
      <translation>工作簿和数据 (*.xlsx *.xlsm *.xls *.xlsb *.ods *.csv *.tsv *.txt)</translation>
    </message>
    <message>
      <source>Working as {rep}</source>
      <translation>当前客户经理：{rep}</translation>
    </message>
    <message>
      <source>Working day {number} of the month</source>
      <translation>本月第{number}个工作日</translation>
    </message>
    <message>
      <source>Working days</source>
      <translation>工作日</translation>
    </message>
    <message>
      <source>Working days from today</source>
      <translation>从今天起的工作日数</translation>
    </message>
    <message>
      <source>Working out the plan…</source>
      <translation>正在计算…</translation>
    </message>
    <message>
      <source>Write --from before --to.</source>
      <translation>请让 --from 早于 --to。</translation>
    </message>
    <message>
      <source>Write a day after the lapse.</source>
      <translation>请填失效之后的日期。</translation>
    </message>
    <message>
      <source>Write a later day with --until.</source>
      <translation>请用 --until 写一个更晚的日期。</translation>
    </message>
    <message>
      <source>Write a name for its tab.</source>
      <translation>请写一个标签名称。</translation>
    </message>
    <message>
      <source>Write at least one, as the client said it, and save again.</source>
      <translation>请按客户的原话至少填写一项后再保存。</translation>
    </message>
    <message>
      <source>Write at most {longest} characters.</source>
      <translation>最多{longest}个字符。</translation>
    </message>
    <message>
      <source>Write digits, with “ext.” before an extension.</source>
      <translation>请填写数字，分机号前写“转”。</translation>
    </message>
    <message>
      <source>Write how many days, and how many a day.</source>
      <translation>请填写天数和每天个数。</translation>
    </message>
    <message>
      <source>Write in a few words what it was about.</source>
      <translation>请简单写几句通话内容。</translation>
    </message>
    <message>
      <source>Write it as it was said: about 300, 25–60, under 200, one call a day. What is not known stays empty.</source>
      <translation>按原话填写：300左右、25到60次、200以内、一天一个电话。不清楚的留空。</translation>
    </message>
    <message>
      <source>Write it in at least one language.</source>
      <translation>请至少填写一种语言。</translation>
    </message>
    <message>
      <source>Write it like #2563EB, or leave it empty.</source>
      <translation>请写成 #2563EB 的形式，或留空。</translation>
    </message>
    <message>
      <source>Write it like 0003.</source>
      <translation>写法如0003。</translation>
    </message>
    <message>
      <source>Write it like 00:02:16, or in seconds.</source>
      <translation>写法如00:02:16，或写秒数。</translation>
    </message>
    <message>
      <source>Write it like 10:30.</source>
      <translation>写法如10:30。</translation>
    </message>
    <message>
      <source>Write it like 12/5, +3 or tue.</source>
      <translation>写法如12/5、+3 或周二。</translation>
    </message>
    <message>
      <source>Write it like 14:30.</source>
      <translation>写法如14:30。</translation>
    </message>
    <message>
      <source>Write it like 15 May, &lt; 2026-05-15, 2026-05, &gt; 10 days ago, or - for empty.</source>
      <translation>写法如5月15日、&lt; 2026-05-15、2026-05、&gt; 10天前，空值写 -。</translation>
    </message>
    <message>
      <source>Write it like 150, &gt;= 150, 10..20, or - for empty.</source>
      <translation>写法如150、&gt;= 150、10..20，空值写 -。</translation>
    </message>
    <message>
      <source>Write it like 1500 or 12.50.</source>
      <translation>写法如1500 或 12.50。</translation>
    </message>
    <message>
      <source>Write it like 2026-04.</source>
      <translation>写法如2026-04。</translation>
    </message>
    <message>
      <source>Write it like 2026-08-31 14:30.</source>
      <translation>请写成 2026-08-31 14:30 这样的格式。</translation>
    </message>
    <message>
      <source>Write it like 2026-08-31.</source>
      <translation>写法如2026-08-31。</translation>
    </message>
    <message>
      <source>Write it like 40.5%.</source>
      <translation>写法如40.5%。</translation>
    </message>
    <message>
      <source>Write it like name@company.example.</source>
      <translation>请写成 name@company.example 的形式。</translation>
    </message>
    <message>
      <source>Write it like postgresql://name@server/database, or name a file.</source>
      <translation>写法如 postgresql://name@server/database，或写一个文件名。</translation>
    </message>
    <message>
      <source>Write it like postgresql://name@server/database.</source>
      <translation>写法如 postgresql://name@server/database。</translation>
    </message>
    <message>
      <source>Write it without decimals.</source>
      <translation>请不要带小数。</translation>
    </message>
    <message>
      <source>Write it, like +3, mon or 12/5.</source>
      <translation>请填写，如 +3、周一、12/5。</translation>
    </message>
    <message>
      <source>Write its last day, or leave both empty.</source>
      <translation>请填写结束日期，或两者都留空。</translation>
    </message>
    <message>
      <source>Write its username or name.</source>
      <translation>请写用户名或名称。</translation>
    </message>
    <message>
      <source>Write one like 12/5, +3 or tue.</source>
      <translation>写法如12/5、+3 或周二。</translation>
    </message>
    <message>
      <source>Write one word a line.</source>
      <translation>每行写一个词。</translation>
    </message>
    <message>
      <source>Write one, like +3, tue or 12/5.</source>
      <translation>请填写日期，如 +3、周二、12/5。</translation>
    </message>
    <message>
      <source>Write the answer to the client.</source>
      <translation>请写给客户的答复。</translation>
    </message>
    <message>
      <source>Write the client's code or username instead.</source>
      <translation>请改写客户编号或用户名。</translation>
    </message>
    <message>
      <source>Write the client's code, username or name.</source>
      <translation>请写客户的编号、用户名或名称。</translation>
    </message>
    <message>
      <source>Write the day on which the client signed or paid.</source>
      <translation>请填写客户签约或付款的日期。</translation>
    </message>
    <message>
      <source>Write the value instead of the formula.</source>
      <translation>请把公式换成数值。</translation>
    </message>
    <message>
      <source>Write them like 11/20 14:30.</source>
      <translation>写法如11/20 14:30。</translation>
    </message>
    <message>
      <source>Write to {address}</source>
      <translation>写邮件给 {address}</translation>
    </message>
    <message>
      <source>Write what makes a campaign work.</source>
      <translation>请写明推广见效所需的条件。</translation>
    </message>
    <message>
      <source>Write what was done.</source>
      <translation>请写做了什么。</translation>
    </message>
    <message>
      <source>Write why it is cancelled.</source>
      <translation>请写明取消原因。</translation>
    </message>
    <message>
      <source>Write why it is let go.</source>
      <translation>请写明原因。</translation>
    </message>
    <message>
      <source>Write why the answer takes longer.</source>
      <translation>请写明为什么需要更长时间。</translation>
    </message>
    <message>
      <source>Write yes or no.</source>
      <translation>请填“是”或“否”。</translation>
    </message>
    <message>
      <source>Write {number}</source>
      <translation>生成{number}份</translation>
    </message>
    <message>
      <source>Write, for instance: huifang print complaint T-00003 --pdf sheet.pdf</source>
      <translation>例如：huifang print complaint T-00003 --pdf sheet.pdf</translation>
    </message>
    <message>
      <source>Writing</source>
      <translation>正在写入</translation>
    </message>
    <message>
      <source>Writing clients</source>
      <translation>正在写入客户</translation>
    </message>
    <message>
      <source>Writing the PDF</source>
      <translation>正在写入 PDF</translation>
    </message>
    <message>
      <source>Writing the calendar</source>
      <translation>正在写日历</translation>
    </message>
    <message>
      <source>Writing the cards</source>
      <translation>正在写名片</translation>
    </message>
    <message>
      <source>Writing {file}…</source>
      <translation>正在写入 {file}…</translation>
    </message>
    <message>
      <source>Written anew after each change. Lay it where a calendar can subscribe to it, as on a server or in OneDrive; opened from a file, Outlook copies it once.</source>
      <translation>每次更改后重新写入。请放在日历可以订阅的位置，如服务器或 OneDrive；从文件打开时，Outlook 只复制一次。</translation>
    </message>
    <message>
      <source>Wrong no.</source>
      <translation>打错</translation>
    </message>
    <message>
      <source>Wrong number</source>
      <translation>号码错误</translation>
    </message>
    <message>
      <source>Wrong number</source>
      <comment>phrases for this situation</comment>
      <translation>打错</translation>
    </message>
    <message>
      <source>Year</source>
      <translation>年</translation>
    </message>
    <message>
      <source>You have this client, it seems. You can add the new one all the same.</source>
      <translation>看来已有这位客户。仍然可以新增。</translation>
    </message>
    <message>
      <source>You hear from me by that day at the latest. Is that all right for you?</source>
      <translation>最晚那天我给您答复，您看可以吗？</translation>
    </message>
    <message>
      <source>Your account rep: {contact}</source>
      <translation>您的客户经理：{contact}</translation>
    </message>
    <message>
      <source>Your answer</source>
      <translation>贵司填写</translation>
    </message>
    <message>
      <source>Your client list in any layout: xlsx, xls or CSV. You see every change before it is written.</source>
      <translation>任何格式的客户名单：xlsx、xls 或 CSV。写入前可看到每处更改。</translation>
    </message>
    <message>
      <source>Your figures for {month}</source>
      <translation>贵司{month}数据</translation>
    </message>
    <message>
      <source>a Numbers document</source>
      <translation>Numbers 文档</translation>
    </message>
    <message>
      <source>a PDF document</source>
      <translation>PDF 文档</translation>
    </message>
    <message>
      <source>a blank cell never erases; &lt;clear&gt; does</source>
      <translation>空白单元格不会清除内容；写 &lt;clear&gt; 才会清除</translation>
    </message>
    <message>
      <source>a database</source>
      <translation>数据库</translation>
    </message>
    <message>
      <source>a day</source>
      <translation>每天</translation>
    </message>
    <message>
      <source>a file of that name is there already</source>
      <translation>已有同名文件</translation>
    </message>
    <message>
      <source>a file stands where a folder is needed</source>
      <translation>路径中应为文件夹之处是文件</translation>
    </message>
    <message>
      <source>a folder a month</source>
      <translation>每月一个文件夹</translation>
    </message>
    <message>
      <source>a folder a rep</source>
      <translation>每位客户经理一个文件夹</translation>
    </message>
    <message>
      <source>a name that begins the same</source>
      <translation>名称开头相同</translation>
    </message>
    <message>
      <source>a name that sounds the same</source>
      <translation>名称读音相同</translation>
    </message>
    <message>
      <source>a person</source>
      <translation>人工</translation>
    </message>
    <message>
      <source>a picture</source>
      <translation>图片</translation>
    </message>
    <message>
      <source>a presentation</source>
      <translation>演示文稿</translation>
    </message>
    <message>
      <source>a program</source>
      <translation>程序</translation>
    </message>
    <message>
      <source>a text document</source>
      <translation>文本文档</translation>
    </message>
    <message>
      <source>about the same</source>
      <translation>差不多</translation>
    </message>
    <message>
      <source>about {minutes} min</source>
      <translation>约{minutes}分钟</translation>
    </message>
    <message>
      <source>about {seconds} s</source>
      <translation>约{seconds}秒</translation>
    </message>
    <message>
      <source>active</source>
      <translation>服务中</translation>
    </message>
    <message>
      <source>ad platform</source>
      <translation>广告平台</translation>
    </message>
    <message>
      <source>added</source>
      <translation>添加</translation>
    </message>
    <message>
      <source>after</source>
      <comment>the service</comment>
      <translation>服务后</translation>
    </message>
    <message>
      <source>against {month}</source>
      <translation>比{month}</translation>
    </message>
    <message>
      <source>agency partner</source>
      <translation>代理伙伴</translation>
    </message>
    <message>
      <source>all are sent</source>
      <translation>全部已发送</translation>
    </message>
    <message>
      <source>all in one folder</source>
      <translation>全部放在一个文件夹</translation>
    </message>
    <message numerus="yes">
      <source>and %n more</source>
      <translation>
        <numerusform>另有%n项</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and %n more reason(s)</source>
      <translation>
        <numerusform>另有%n条原因</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and %n more; --json lists them all</source>
      <translation>
        <numerusform>另有%n条，用 --json 列出全部</numerusform>
      </translation>
    </message>
    <message>
      <source>another file</source>
      <translation>其他文件</translation>
    </message>
    <message>
      <source>another person</source>
      <translation>其他人</translation>
    </message>
    <message>
      <source>answered</source>
      <translation>已答复</translation>
    </message>
    <message>
      <source>answered after {days} d on average</source>
      <translation>平均{days}天答复</translation>
    </message>
    <message>
      <source>answered {day}</source>
      <translation>{day}已答</translation>
    </message>
    <message>
      <source>any</source>
      <comment>no filter</comment>
      <translation>全部</translation>
    </message>
    <message>
      <source>any time</source>
      <translation>时间不限</translation>
    </message>
    <message>
      <source>anybody</source>
      <translation>不限</translation>
    </message>
    <message>
      <source>as for all clients</source>
      <translation>与全部客户相同</translation>
    </message>
    <message>
      <source>asked</source>
      <translation>询问客户</translation>
    </message>
    <message>
      <source>at most a day and rep</source>
      <translation>每人每天最多</translation>
    </message>
    <message>
      <source>backlog spread</source>
      <translation>积压分摊</translation>
    </message>
    <message>
      <source>balance {amount}</source>
      <translation>余额{amount}</translation>
    </message>
    <message>
      <source>balance {days} d</source>
      <translation>余额 {days}天</translation>
    </message>
    <message>
      <source>before</source>
      <translation>前</translation>
    </message>
    <message>
      <source>before</source>
      <comment>the service</comment>
      <translation>服务前</translation>
    </message>
    <message>
      <source>before a backup was restored</source>
      <translation>恢复备份前</translation>
    </message>
    <message>
      <source>before an import</source>
      <translation>导入前</translation>
    </message>
    <message>
      <source>before an upgrade</source>
      <translation>升级前</translation>
    </message>
    <message>
      <source>before the service</source>
      <translation>服务前</translation>
    </message>
    <message>
      <source>before {text}</source>
      <translation>服务前 {text}</translation>
    </message>
    <message>
      <source>before: {period}</source>
      <translation>服务前：{period}</translation>
    </message>
    <message>
      <source>before: {state}</source>
      <translation>服务前 {state}</translation>
    </message>
    <message>
      <source>before: {text}</source>
      <translation>服务前：{text}</translation>
    </message>
    <message>
      <source>before: {text} ({reading})</source>
      <translation>服务前：{text}（{reading}）</translation>
    </message>
    <message>
      <source>before: {value}</source>
      <translation>原值：{value}</translation>
    </message>
    <message>
      <source>below {limit}</source>
      <translation>低于 {limit}</translation>
    </message>
    <message>
      <source>best {time}</source>
      <translation>{time}方便</translation>
    </message>
    <message>
      <source>better</source>
      <translation>变好</translation>
    </message>
    <message>
      <source>billing</source>
      <translation>计费</translation>
    </message>
    <message>
      <source>both languages</source>
      <translation>中英对照</translation>
    </message>
    <message>
      <source>business closed or changed</source>
      <translation>停业或转行</translation>
    </message>
    <message>
      <source>busy</source>
      <translation>占线</translation>
    </message>
    <message>
      <source>by amount</source>
      <translation>按金额</translation>
    </message>
    <message>
      <source>by cadence</source>
      <translation>按周期</translation>
    </message>
    <message>
      <source>by cadence, drag or Ctrl+arrows</source>
      <translation>按周期，可拖动或按 Ctrl+方向键</translation>
    </message>
    <message>
      <source>by client and category</source>
      <translation>同一客户同一类别</translation>
    </message>
    <message>
      <source>by count</source>
      <translation>按数量</translation>
    </message>
    <message>
      <source>by day</source>
      <translation>按日期</translation>
    </message>
    <message>
      <source>by e-mail</source>
      <translation>邮件</translation>
    </message>
    <message>
      <source>by fax</source>
      <translation>传真</translation>
    </message>
    <message>
      <source>by hand</source>
      <translation>当面</translation>
    </message>
    <message>
      <source>by hand</source>
      <comment>why a backup was made</comment>
      <translation>手动</translation>
    </message>
    <message>
      <source>by industry</source>
      <translation>按行业</translation>
    </message>
    <message>
      <source>by level</source>
      <translation>按级别</translation>
    </message>
    <message>
      <source>by message</source>
      <translation>在线咨询</translation>
    </message>
    <message>
      <source>by phone</source>
      <translation>电话</translation>
    </message>
    <message>
      <source>by several periods</source>
      <translation>由几个服务期续费</translation>
    </message>
    <message>
      <source>by the day the money or the service period ends</source>
      <translation>按余额用完或服务期结束的日期</translation>
    </message>
    <message>
      <source>by the time left to the promise</source>
      <translation>按距承诺的剩余时间</translation>
    </message>
    <message>
      <source>by web form</source>
      <translation>表单</translation>
    </message>
    <message>
      <source>by {day}</source>
      <translation>最晚{day}</translation>
    </message>
    <message>
      <source>call</source>
      <translation>通话</translation>
    </message>
    <message>
      <source>call</source>
      <comment>noun</comment>
      <translation>通话</translation>
    </message>
    <message>
      <source>call reached</source>
      <translation>接通的通话</translation>
    </message>
    <message>
      <source>callbacks</source>
      <translation>回访</translation>
    </message>
    <message>
      <source>callbacks in another calendar, on this desk</source>
      <translation>在其他日历中显示回访，仅限本机</translation>
    </message>
    <message>
      <source>calls</source>
      <translation>通话</translation>
    </message>
    <message>
      <source>calls a rep</source>
      <translation>次/人</translation>
    </message>
    <message>
      <source>calls to the decision maker</source>
      <translation>与负责人的通话</translation>
    </message>
    <message>
      <source>can't tell</source>
      <translation>看不出</translation>
    </message>
    <message>
      <source>cancelled</source>
      <translation>已取消</translation>
    </message>
    <message>
      <source>changes against {month}</source>
      <translation>与{month}相比</translation>
    </message>
    <message>
      <source>check {day}</source>
      <translation>{day}确认</translation>
    </message>
    <message>
      <source>choose</source>
      <translation>选择</translation>
    </message>
    <message>
      <source>choose which value holds in each cell</source>
      <translation>为每个单元格选择保留哪个值</translation>
    </message>
    <message>
      <source>chosen</source>
      <translation>已选</translation>
    </message>
    <message>
      <source>clearly falling</source>
      <translation>明显下降</translation>
    </message>
    <message>
      <source>clearly rising</source>
      <translation>明显上升</translation>
    </message>
    <message>
      <source>clicks</source>
      <translation>点击</translation>
    </message>
    <message>
      <source>client</source>
      <translation>客户</translation>
    </message>
    <message>
      <source>close</source>
      <translation>关注</translation>
    </message>
    <message>
      <source>close</source>
      <comment>attention</comment>
      <translation>关注</translation>
    </message>
    <message>
      <source>closed</source>
      <translation>终止</translation>
    </message>
    <message>
      <source>closed</source>
      <comment>a complaint</comment>
      <translation>已结案</translation>
    </message>
    <message>
      <source>cold call</source>
      <translation>陌生电话</translation>
    </message>
    <message>
      <source>command</source>
      <translation>命令</translation>
    </message>
    <message>
      <source>complaint</source>
      <translation>投诉</translation>
    </message>
    <message>
      <source>complaint reply due</source>
      <translation>投诉答复截止</translation>
    </message>
    <message>
      <source>conflict {number} of {all}</source>
      <translation>冲突 {number} / {all}</translation>
    </message>
    <message>
      <source>contact</source>
      <translation>联系人</translation>
    </message>
    <message>
      <source>contacts</source>
      <translation>联系人</translation>
    </message>
    <message>
      <source>contains…</source>
      <translation>包含…</translation>
    </message>
    <message>
      <source>counted visits</source>
      <translation>访问统计</translation>
    </message>
    <message>
      <source>daily figures</source>
      <translation>每日数据</translation>
    </message>
    <message>
      <source>day off</source>
      <translation>休息日</translation>
    </message>
    <message>
      <source>days</source>
      <translation>天</translation>
    </message>
    <message>
      <source>days of figures</source>
      <translation>数据天数</translation>
    </message>
    <message>
      <source>decides</source>
      <translation>负责人</translation>
    </message>
    <message>
      <source>decision maker</source>
      <translation>直接负责人</translation>
    </message>
    <message>
      <source>declines</source>
      <translation>拒答</translation>
    </message>
    <message>
      <source>different</source>
      <translation>不一致</translation>
    </message>
    <message>
      <source>dissatisfied</source>
      <translation>不满意</translation>
    </message>
    <message>
      <source>dissatisfied with the service</source>
      <translation>对服务不满</translation>
    </message>
    <message>
      <source>doesn't apply</source>
      <translation>不适用</translation>
    </message>
    <message>
      <source>done</source>
      <translation>已完成</translation>
    </message>
    <message>
      <source>done, {day}</source>
      <translation>已完成，{day}</translation>
    </message>
    <message>
      <source>draft</source>
      <translation>草稿</translation>
    </message>
    <message>
      <source>due by today: {now} → {then}</source>
      <translation>今日前到期：{now} → {then}</translation>
    </message>
    <message>
      <source>due today</source>
      <translation>今日到期</translation>
    </message>
    <message>
      <source>due {day}</source>
      <translation>{day}前答复</translation>
    </message>
    <message>
      <source>e-mail</source>
      <translation>邮件</translation>
    </message>
    <message>
      <source>e-mail</source>
      <comment>channel of an inquiry</comment>
      <translation>邮件</translation>
    </message>
    <message>
      <source>early</source>
      <translation>提前</translation>
    </message>
    <message>
      <source>effect</source>
      <translation>效果</translation>
    </message>
    <message>
      <source>empty</source>
      <translation>空</translation>
    </message>
    <message>
      <source>empty</source>
      <comment>a cell without a value</comment>
      <translation>空</translation>
    </message>
    <message>
      <source>ended</source>
      <translation>已到期</translation>
    </message>
    <message>
      <source>ends in {days} d</source>
      <translation>{days}天后到期</translation>
    </message>
    <message>
      <source>ends today</source>
      <translation>今日到期</translation>
    </message>
    <message>
      <source>equal</source>
      <translation>一致</translation>
    </message>
    <message>
      <source>events</source>
      <translation>事件</translation>
    </message>
    <message>
      <source>excellent</source>
      <translation>优质型</translation>
    </message>
    <message>
      <source>exhibition</source>
      <translation>展会</translation>
    </message>
    <message>
      <source>failed</source>
      <comment>an undoing</comment>
      <translation>失败</translation>
    </message>
    <message>
      <source>fax</source>
      <translation>传真</translation>
    </message>
    <message>
      <source>fax</source>
      <comment>channel of an inquiry</comment>
      <translation>传真</translation>
    </message>
    <message>
      <source>fewer</source>
      <translation>少</translation>
    </message>
    <message>
      <source>figures missing</source>
      <translation>缺数据</translation>
    </message>
    <message numerus="yes">
      <source>figures of %n day(s), {span}</source>
      <translation>
        <numerusform>%n天的数据，{span}</numerusform>
      </translation>
    </message>
    <message>
      <source>figures of {span}</source>
      <translation>{span}的数据</translation>
    </message>
    <message>
      <source>figures typed in</source>
      <translation>手工录入</translation>
    </message>
    <message>
      <source>file</source>
      <comment>the value in the file</comment>
      <translation>文件</translation>
    </message>
    <message>
      <source>files that were taken in, each of which can be undone</source>
      <translation>已导入的文件，每个都可撤销</translation>
    </message>
    <message>
      <source>finance</source>
      <translation>财务</translation>
    </message>
    <message>
      <source>first</source>
      <translation>第1位</translation>
    </message>
    <message>
      <source>first five</source>
      <translation>前5位</translation>
    </message>
    <message>
      <source>first page</source>
      <translation>首页</translation>
    </message>
    <message>
      <source>for good</source>
      <translation>不再提醒</translation>
    </message>
    <message>
      <source>for half or less</source>
      <translation>减半或更少</translation>
    </message>
    <message>
      <source>for less</source>
      <translation>减额</translation>
    </message>
    <message>
      <source>for more</source>
      <translation>增额</translation>
    </message>
    <message>
      <source>free</source>
      <translation>空闲</translation>
    </message>
    <message>
      <source>friendly</source>
      <translation>友好型</translation>
    </message>
    <message>
      <source>from</source>
      <translation>从</translation>
    </message>
    <message>
      <source>from nothing</source>
      <translation>从无到有</translation>
    </message>
    <message>
      <source>from receipt to answer</source>
      <translation>从受理到答复</translation>
    </message>
    <message>
      <source>from {day}</source>
      <translation>{day}起</translation>
    </message>
    <message>
      <source>from {rep}</source>
      <translation>来自{rep}</translation>
    </message>
    <message>
      <source>front desk</source>
      <translation>前台</translation>
    </message>
    <message>
      <source>full, {planned} of {capacity}</source>
      <translation>已满，{planned}/{capacity}</translation>
    </message>
    <message>
      <source>good : poor</source>
      <translation>优 : 差</translation>
    </message>
    <message>
      <source>h</source>
      <comment>hours</comment>
      <translation>小时</translation>
    </message>
    <message>
      <source>handed on</source>
      <translation>转交</translation>
    </message>
    <message>
      <source>here</source>
      <translation>现有</translation>
    </message>
    <message>
      <source>here are the results of your campaign in {month}.</source>
      <translation>这是贵公司{month}的推广效果汇总，请见附件。</translation>
    </message>
    <message>
      <source>high</source>
      <translation>高</translation>
    </message>
    <message>
      <source>higher</source>
      <translation>增加</translation>
    </message>
    <message>
      <source>how often a client is called</source>
      <translation>多久回访一次</translation>
    </message>
    <message>
      <source>how summaries look</source>
      <translation>月度汇总的样式</translation>
    </message>
    <message>
      <source>huifang: error: {message}</source>
      <translation>huifang：用法有误：{message}</translation>
    </message>
    <message>
      <source>iCalendar (*.ics)</source>
      <translation>iCalendar (*.ics)</translation>
    </message>
    <message>
      <source>import</source>
      <translation>导入</translation>
    </message>
    <message>
      <source>imported</source>
      <translation>导入</translation>
    </message>
    <message numerus="yes">
      <source>in %n day(s), {planned} of {capacity}</source>
      <translation>
        <numerusform>%n天后，{planned}/{capacity}</numerusform>
      </translation>
    </message>
    <message>
      <source>in 30 days</source>
      <translation>近30天</translation>
    </message>
    <message>
      <source>in any field, client, note</source>
      <translation>任意栏目、客户、备注</translation>
    </message>
    <message>
      <source>in the latest 30 days</source>
      <translation>最近30天</translation>
    </message>
    <message>
      <source>in {time}</source>
      <translation>{time}后</translation>
    </message>
    <message>
      <source>indifferent</source>
      <translation>冷淡型</translation>
    </message>
    <message>
      <source>inq.</source>
      <comment>short for inquiries</comment>
      <translation>咨询</translation>
    </message>
    <message>
      <source>inquiries</source>
      <comment>unit after a number of inquiries</comment>
      <translation>个</translation>
    </message>
    <message>
      <source>inquiries {change}</source>
      <translation>咨询 {change}</translation>
    </message>
    <message>
      <source>is not in the file and stays; check it to put it into the trash</source>
      <translation>文件中没有，保持不变；勾选则移到回收站</translation>
    </message>
    <message>
      <source>issued</source>
      <translation>已出具</translation>
    </message>
    <message>
      <source>it is a folder</source>
      <translation>这是文件夹</translation>
    </message>
    <message>
      <source>it may not be used</source>
      <translation>没有使用权限</translation>
    </message>
    <message>
      <source>its name is too long</source>
      <translation>名称过长</translation>
    </message>
    <message>
      <source>kept</source>
      <translation>保留</translation>
    </message>
    <message>
      <source>kept in this computer's credential store</source>
      <translation>存入本机的凭据库</translation>
    </message>
    <message>
      <source>key client</source>
      <translation>重点客户</translation>
    </message>
    <message>
      <source>key clients first</source>
      <translation>重点客户优先</translation>
    </message>
    <message>
      <source>keyword list</source>
      <translation>关键词列表</translation>
    </message>
    <message>
      <source>keywords</source>
      <translation>关键词</translation>
    </message>
    <message>
      <source>keywords</source>
      <comment>unit after a number of keywords</comment>
      <translation>个</translation>
    </message>
    <message>
      <source>keywords' landing pages</source>
      <translation>关键词的落地页</translation>
    </message>
    <message>
      <source>landing page</source>
      <translation>着陆页</translation>
    </message>
    <message>
      <source>lapsed</source>
      <translation>失效</translation>
    </message>
    <message>
      <source>lapses and renewals are provisional</source>
      <translation>失效与续费为暂定数</translation>
    </message>
    <message>
      <source>last</source>
      <translation>最后</translation>
    </message>
    <message>
      <source>last year</source>
      <translation>去年同期</translation>
    </message>
    <message numerus="yes">
      <source>lasts %n day(s)</source>
      <translation>
        <numerusform>可用%n天</numerusform>
      </translation>
    </message>
    <message>
      <source>late</source>
      <translation>已超期</translation>
    </message>
    <message numerus="yes">
      <source>late by %n working day(s)</source>
      <translation>
        <numerusform>超期%n个工作日</numerusform>
      </translation>
    </message>
    <message>
      <source>late {days} d</source>
      <translation>超期{days}天</translation>
    </message>
    <message>
      <source>late, in the grace time</source>
      <translation>宽限期内</translation>
    </message>
    <message>
      <source>later pages</source>
      <translation>后几页</translation>
    </message>
    <message>
      <source>later than {day}, the longest gap</source>
      <translation>晚于最长间隔{day}</translation>
    </message>
    <message>
      <source>latest 30 days</source>
      <translation>最近30天</translation>
    </message>
    <message>
      <source>left out</source>
      <translation>略去</translation>
    </message>
    <message>
      <source>let go</source>
      <translation>已放过</translation>
    </message>
    <message>
      <source>list</source>
      <translation>名单</translation>
    </message>
    <message>
      <source>listed</source>
      <translation>进入排名</translation>
    </message>
    <message>
      <source>lost</source>
      <translation>流失</translation>
    </message>
    <message>
      <source>low</source>
      <translation>低</translation>
    </message>
    <message>
      <source>lower</source>
      <translation>减少</translation>
    </message>
    <message>
      <source>make-up working day</source>
      <translation>调休上班</translation>
    </message>
    <message numerus="yes">
      <source>mark older than %n day(s)</source>
      <translation>
        <numerusform>评分早于%n天前</numerusform>
      </translation>
    </message>
    <message>
      <source>marketing</source>
      <translation>市场</translation>
    </message>
    <message>
      <source>mean {mark}</source>
      <translation>平均{mark}</translation>
    </message>
    <message>
      <source>mean {mean}, median {median}</source>
      <translation>平均{mean}，中位数{median}</translation>
    </message>
    <message>
      <source>medium</source>
      <translation>中</translation>
    </message>
    <message>
      <source>message</source>
      <translation>在线咨询</translation>
    </message>
    <message>
      <source>message</source>
      <comment>channel of an inquiry</comment>
      <translation>在线咨询</translation>
    </message>
    <message>
      <source>message left</source>
      <translation>已留言</translation>
    </message>
    <message>
      <source>min</source>
      <comment>minutes</comment>
      <translation>分钟</translation>
    </message>
    <message>
      <source>mobile phone</source>
      <translation>手机</translation>
    </message>
    <message>
      <source>monthly summary</source>
      <translation>月度汇总</translation>
    </message>
    <message>
      <source>months typed in, spread over their days</source>
      <translation>录入的月度数据（分摊到各天）</translation>
    </message>
    <message>
      <source>more</source>
      <translation>多</translation>
    </message>
    <message>
      <source>moved</source>
      <translation>调整</translation>
    </message>
    <message>
      <source>moved to the trash</source>
      <translation>移到回收站</translation>
    </message>
    <message>
      <source>n</source>
      <comment>number of clients</comment>
      <translation>n</translation>
    </message>
    <message>
      <source>nearly the same name</source>
      <translation>名称几乎相同</translation>
    </message>
    <message>
      <source>neutral</source>
      <translation>一般</translation>
    </message>
    <message>
      <source>never gave a mark</source>
      <translation>从未评分</translation>
    </message>
    <message>
      <source>never in a report</source>
      <translation>不会出现在报告中</translation>
    </message>
    <message>
      <source>never moved by the planner</source>
      <translation>系统不会改动</translation>
    </message>
    <message>
      <source>never reached</source>
      <translation>从未接通</translation>
    </message>
    <message>
      <source>new</source>
      <translation>新增</translation>
    </message>
    <message>
      <source>new</source>
      <comment>a keyword</comment>
      <translation>新增</translation>
    </message>
    <message>
      <source>new</source>
      <comment>there was none in the period before</comment>
      <translation>新增</translation>
    </message>
    <message>
      <source>new: {what}</source>
      <translation>新增：{what}</translation>
    </message>
    <message>
      <source>newspaper</source>
      <translation>报纸</translation>
    </message>
    <message>
      <source>no</source>
      <translation>否</translation>
    </message>
    <message>
      <source>no answer</source>
      <translation>无人接听</translation>
    </message>
    <message>
      <source>no change</source>
      <translation>没变化</translation>
    </message>
    <message>
      <source>no comparison</source>
      <translation>无法比较</translation>
    </message>
    <message>
      <source>no decision maker {days} d</source>
      <translation>{days}天未联系负责人</translation>
    </message>
    <message>
      <source>no effect seen</source>
      <translation>看不到效果</translation>
    </message>
    <message>
      <source>no figures</source>
      <translation>没有数据</translation>
    </message>
    <message>
      <source>no file</source>
      <translation>无文件</translation>
    </message>
    <message>
      <source>no inquiries</source>
      <translation>无咨询</translation>
    </message>
    <message>
      <source>no landing page</source>
      <translation>无着陆页</translation>
    </message>
    <message>
      <source>no length is known</source>
      <translation>没有时长记录</translation>
    </message>
    <message>
      <source>no number</source>
      <translation>没有号码</translation>
    </message>
    <message>
      <source>no place</source>
      <translation>排不下</translation>
    </message>
    <message>
      <source>no promise</source>
      <translation>未承诺</translation>
    </message>
    <message>
      <source>no rank</source>
      <translation>无排名</translation>
    </message>
    <message>
      <source>no reason noted</source>
      <translation>未登记原因</translation>
    </message>
    <message>
      <source>no rep</source>
      <translation>无客户经理</translation>
    </message>
    <message>
      <source>no room</source>
      <translation>排不下</translation>
    </message>
    <message>
      <source>nobody</source>
      <translation>无</translation>
    </message>
    <message>
      <source>nobody looks after it</source>
      <translation>无人负责</translation>
    </message>
    <message>
      <source>none</source>
      <translation>不关注</translation>
    </message>
    <message>
      <source>none</source>
      <comment>attention</comment>
      <translation>不关注</translation>
    </message>
    <message>
      <source>none better</source>
      <translation>没有变好</translation>
    </message>
    <message>
      <source>none ended in {month}</source>
      <translation>{month}无到期</translation>
    </message>
    <message>
      <source>not applied yet</source>
      <translation>尚未应用</translation>
    </message>
    <message>
      <source>not asked for 90 days, longest first</source>
      <translation>90天以上未询问，最久的在前</translation>
    </message>
    <message>
      <source>not asked yet</source>
      <translation>尚未询问</translation>
    </message>
    <message>
      <source>not chosen</source>
      <translation>未选</translation>
    </message>
    <message>
      <source>not done yet</source>
      <translation>未完成</translation>
    </message>
    <message>
      <source>not known</source>
      <translation>未知</translation>
    </message>
    <message>
      <source>not listed</source>
      <translation>无排名</translation>
    </message>
    <message>
      <source>not read</source>
      <translation>无法识别</translation>
    </message>
    <message>
      <source>not recorded</source>
      <translation>无记录</translation>
    </message>
    <message>
      <source>not renewed</source>
      <translation>未续费</translation>
    </message>
    <message>
      <source>not renewed so far</source>
      <translation>尚未续费</translation>
    </message>
    <message>
      <source>not told</source>
      <translation>未说明</translation>
    </message>
    <message>
      <source>not yet</source>
      <translation>未完成</translation>
    </message>
    <message>
      <source>note</source>
      <translation>备注</translation>
    </message>
    <message>
      <source>nothing is written</source>
      <translation>不写入</translation>
    </message>
    <message>
      <source>now: {period}</source>
      <translation>现在：{period}</translation>
    </message>
    <message>
      <source>number</source>
      <translation>个</translation>
    </message>
    <message>
      <source>numbers only</source>
      <translation>只有数目</translation>
    </message>
    <message>
      <source>of last month: figures missing, to write, to send</source>
      <translation>上月汇总：缺数据、待写、待发送</translation>
    </message>
    <message>
      <source>of them clients</source>
      <translation>其中已成交</translation>
    </message>
    <message>
      <source>of this desk; others keep theirs</source>
      <translation>只影响本机，他人不变</translation>
    </message>
    <message>
      <source>of {number}</source>
      <translation>/ {number}</translation>
    </message>
    <message>
      <source>of {number} planned</source>
      <translation>/ {number} 计划</translation>
    </message>
    <message>
      <source>of {number} {unit}</source>
      <translation>/ {number}{unit}</translation>
    </message>
    <message>
      <source>on the day after</source>
      <translation>到期次日</translation>
    </message>
    <message>
      <source>on the road</source>
      <translation>在途中</translation>
    </message>
    <message>
      <source>one file on this computer, or a server for several desks</source>
      <translation>本机的一个文件，或多台电脑共用的服务器</translation>
    </message>
    <message>
      <source>only if it was agreed</source>
      <translation>与客户约定时才填</translation>
    </message>
    <message>
      <source>open</source>
      <translation>未完成</translation>
    </message>
    <message>
      <source>open</source>
      <comment>periods</comment>
      <translation>待续</translation>
    </message>
    <message>
      <source>opening</source>
      <translation>开户</translation>
    </message>
    <message>
      <source>other</source>
      <translation>其他</translation>
    </message>
    <message numerus="yes">
      <source>other figures on %n day(s), {span}</source>
      <translation>
        <numerusform>%n天的数据不同，{span}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>other totals of %n month(s), spread over their days, {span}</source>
      <translation>
        <numerusform>%n个月的合计不同，分摊到各天，{span}</numerusform>
      </translation>
    </message>
    <message>
      <source>other weights</source>
      <translation>权重已更改</translation>
    </message>
    <message>
      <source>our office</source>
      <translation>我方公司</translation>
    </message>
    <message>
      <source>over</source>
      <translation>已结束</translation>
    </message>
    <message>
      <source>over working days</source>
      <translation>分摊到工作日数</translation>
    </message>
    <message>
      <source>overdue</source>
      <translation>过期</translation>
    </message>
    <message numerus="yes">
      <source>overdue by %n day(s)</source>
      <translation>
        <numerusform>过期%n天</numerusform>
      </translation>
    </message>
    <message>
      <source>overdue, stays until done</source>
      <translation>已过期，完成前一直保留</translation>
    </message>
    <message>
      <source>owner</source>
      <translation>老板</translation>
    </message>
    <message>
      <source>page {number} of {pages}</source>
      <translation>第{number}页，共{pages}页</translation>
    </message>
    <message>
      <source>payment</source>
      <translation>续费/充值</translation>
    </message>
    <message>
      <source>payments</source>
      <translation>付款</translation>
    </message>
    <message>
      <source>perhaps</source>
      <translation>可能</translation>
    </message>
    <message>
      <source>period ends, renewal</source>
      <translation>服务期到期，续费</translation>
    </message>
    <message>
      <source>period over</source>
      <translation>已到期</translation>
    </message>
    <message>
      <source>phone</source>
      <translation>电话</translation>
    </message>
    <message>
      <source>phone</source>
      <comment>channel of an inquiry</comment>
      <translation>电话</translation>
    </message>
    <message>
      <source>picture</source>
      <translation>图片</translation>
    </message>
    <message>
      <source>post</source>
      <translation>邮寄</translation>
    </message>
    <message>
      <source>printed</source>
      <translation>已打印</translation>
    </message>
    <message>
      <source>productive</source>
      <translation>生产型</translation>
    </message>
    <message>
      <source>profile</source>
      <translation>客户资料</translation>
    </message>
    <message>
      <source>promised</source>
      <translation>约定</translation>
    </message>
    <message>
      <source>promised, no planner moves it</source>
      <translation>约定，系统不会改动</translation>
    </message>
    <message>
      <source>promised, stays</source>
      <translation>已承诺，不动</translation>
    </message>
    <message>
      <source>prospect</source>
      <translation>潜在</translation>
    </message>
    <message>
      <source>provisional</source>
      <translation>暂定</translation>
    </message>
    <message>
      <source>public holiday</source>
      <translation>法定节假日</translation>
    </message>
    <message>
      <source>reached</source>
      <translation>接通</translation>
    </message>
    <message>
      <source>reached earlier</source>
      <translation>已提前接通</translation>
    </message>
    <message>
      <source>reached the decision maker</source>
      <translation>已接通负责人</translation>
    </message>
    <message>
      <source>reached {who}</source>
      <translation>接通 {who}</translation>
    </message>
    <message>
      <source>read as {reading}</source>
      <translation>读作 {reading}</translation>
    </message>
    <message>
      <source>ready</source>
      <translation>已就绪</translation>
    </message>
    <message>
      <source>recommended clients</source>
      <translation>推荐的客户</translation>
    </message>
    <message>
      <source>referral</source>
      <translation>转介绍</translation>
    </message>
    <message>
      <source>refused</source>
      <translation>拒绝</translation>
    </message>
    <message>
      <source>registered {day}</source>
      <translation>{day}注册</translation>
    </message>
    <message>
      <source>regular client</source>
      <translation>普通客户</translation>
    </message>
    <message>
      <source>renewal</source>
      <translation>续费</translation>
    </message>
    <message>
      <source>renewed</source>
      <translation>已续费</translation>
    </message>
    <message>
      <source>renewed for {amount}</source>
      <translation>续费 {amount}</translation>
    </message>
    <message>
      <source>renewed from {day} on</source>
      <translation>从{day}起续费</translation>
    </message>
    <message>
      <source>reply due</source>
      <translation>答复截止</translation>
    </message>
    <message>
      <source>reply sheet</source>
      <translation>回复表</translation>
    </message>
    <message>
      <source>report in {language}</source>
      <translation>{language}报告</translation>
    </message>
    <message>
      <source>restored</source>
      <translation>恢复</translation>
    </message>
    <message>
      <source>returned</source>
      <translation>已收回</translation>
    </message>
    <message>
      <source>roster</source>
      <translation>客户名册</translation>
    </message>
    <message>
      <source>s</source>
      <translation>秒</translation>
    </message>
    <message>
      <source>satisfaction {score}</source>
      <translation>满意度 {score}</translation>
    </message>
    <message>
      <source>satisfied</source>
      <translation>满意</translation>
    </message>
    <message>
      <source>sent</source>
      <translation>已发送</translation>
    </message>
    <message>
      <source>separated by commas</source>
      <translation>用逗号分隔</translation>
    </message>
    <message>
      <source>service</source>
      <translation>服务</translation>
    </message>
    <message>
      <source>service period ends</source>
      <translation>服务期到期</translation>
    </message>
    <message>
      <source>service period until {day}</source>
      <translation>服务期至{day}</translation>
    </message>
    <message>
      <source>service periods</source>
      <translation>服务期</translation>
    </message>
    <message>
      <source>service since {day}</source>
      <translation>{day}起服务</translation>
    </message>
    <message>
      <source>service starts {day}</source>
      <translation>{day}服务开始</translation>
    </message>
    <message>
      <source>set by hand</source>
      <translation>手工设定</translation>
    </message>
    <message>
      <source>sick leave</source>
      <translation>病假</translation>
    </message>
    <message>
      <source>since {day}</source>
      <translation>自{day}</translation>
    </message>
    <message>
      <source>site statistics</source>
      <translation>网站统计</translation>
    </message>
    <message>
      <source>slightly falling</source>
      <translation>略有下降</translation>
    </message>
    <message>
      <source>slightly rising</source>
      <translation>略有上升</translation>
    </message>
    <message>
      <source>some</source>
      <translation>一般</translation>
    </message>
    <message>
      <source>some</source>
      <comment>attention</comment>
      <translation>一般</translation>
    </message>
    <message>
      <source>source: {source}</source>
      <translation>来源：{source}</translation>
    </message>
    <message>
      <source>stand-in</source>
      <translation>代班人</translation>
    </message>
    <message>
      <source>stand-in {rep}</source>
      <translation>{rep}代班</translation>
    </message>
    <message>
      <source>stands on every report</source>
      <translation>显示在每份报告上</translation>
    </message>
    <message>
      <source>stopping</source>
      <translation>正在停止</translation>
    </message>
    <message>
      <source>summary</source>
      <translation>月度汇总</translation>
    </message>
    <message>
      <source>summary reply</source>
      <translation>汇总回复</translation>
    </message>
    <message>
      <source>summary to send</source>
      <translation>汇总待发</translation>
    </message>
    <message>
      <source>summary: name clients by code or username, or give --all</source>
      <translation>summary：请用编号或用户名指定客户，或使用 --all</translation>
    </message>
    <message>
      <source>survey</source>
      <translation>调查</translation>
    </message>
    <message>
      <source>taken back</source>
      <translation>已撤销</translation>
    </message>
    <message>
      <source>the account lapsed</source>
      <translation>账户已失效</translation>
    </message>
    <message>
      <source>the agency's</source>
      <translation>本公司标志</translation>
    </message>
    <message>
      <source>the agency's and the client's</source>
      <translation>本公司和客户的标志</translation>
    </message>
    <message>
      <source>the client reads this</source>
      <translation>客户会看到</translation>
    </message>
    <message>
      <source>the client's</source>
      <translation>客户标志</translation>
    </message>
    <message>
      <source>the disk can only be read</source>
      <translation>磁盘为只读</translation>
    </message>
    <message>
      <source>the disk can't be read or written</source>
      <translation>磁盘读写出错</translation>
    </message>
    <message>
      <source>the disk is full</source>
      <translation>磁盘已满</translation>
    </message>
    <message>
      <source>the matter, in their words</source>
      <translation>事情本身，用对方的话</translation>
    </message>
    <message>
      <source>the number of keywords</source>
      <translation>关键词数量</translation>
    </message>
    <message>
      <source>the profile</source>
      <translation>客户档案</translation>
    </message>
    <message>
      <source>the prospect was given up</source>
      <translation>已放弃该潜在客户</translation>
    </message>
    <message>
      <source>the reason behind it</source>
      <translation>背后的原因</translation>
    </message>
    <message>
      <source>the same name</source>
      <translation>名称相同</translation>
    </message>
    <message>
      <source>the same name but for place and legal form</source>
      <translation>除地名和公司形式外名称相同</translation>
    </message>
    <message>
      <source>the same name but for the legal form</source>
      <translation>除公司形式外名称相同</translation>
    </message>
    <message>
      <source>the same telephone {value}</source>
      <translation>电话相同：{value}</translation>
    </message>
    <message>
      <source>the same username {value}</source>
      <translation>用户名相同：{value}</translation>
    </message>
    <message>
      <source>the same website {value}</source>
      <translation>网站相同：{value}</translation>
    </message>
    <message>
      <source>the sample</source>
      <translation>示例数据</translation>
    </message>
    <message>
      <source>the short name of one is the name of the other</source>
      <translation>一家的简称就是另一家的名称</translation>
    </message>
    <message>
      <source>their office</source>
      <translation>对方公司</translation>
    </message>
    <message>
      <source>their workshop</source>
      <translation>对方车间</translation>
    </message>
    <message>
      <source>there is no such file or folder</source>
      <translation>没有此文件或文件夹</translation>
    </message>
    <message>
      <source>these cells stay as they are here</source>
      <translation>这些单元格保持不变</translation>
    </message>
    <message>
      <source>they called</source>
      <translation>呼入</translation>
    </message>
    <message>
      <source>they stay unless you check them</source>
      <translation>不勾选则保持不变</translation>
    </message>
    <message>
      <source>this month</source>
      <translation>本月</translation>
    </message>
    <message>
      <source>this week</source>
      <translation>本周</translation>
    </message>
    <message>
      <source>to</source>
      <comment>until a day</comment>
      <translation>至</translation>
    </message>
    <message>
      <source>to ask</source>
      <translation>待询问</translation>
    </message>
    <message>
      <source>to decide</source>
      <translation>待决定</translation>
    </message>
    <message>
      <source>today</source>
      <translation>今日</translation>
    </message>
    <message>
      <source>today, {planned} of {capacity}</source>
      <translation>今日，{planned}/{capacity}</translation>
    </message>
    <message>
      <source>told</source>
      <translation>客户告知</translation>
    </message>
    <message>
      <source>told by {source}</source>
      <translation>{source}告知</translation>
    </message>
    <message>
      <source>told later</source>
      <translation>后来告知</translation>
    </message>
    <message>
      <source>told of all calls of a period</source>
      <translation>只按整段时间的全部通话计算</translation>
    </message>
    <message>
      <source>too expensive</source>
      <translation>价格太高</translation>
    </message>
    <message>
      <source>top-up</source>
      <translation>充值</translation>
    </message>
    <message>
      <source>totals of months, spread over their days</source>
      <translation>月合计，按天平均分摊</translation>
    </message>
    <message>
      <source>training</source>
      <translation>培训</translation>
    </message>
    <message numerus="yes">
      <source>tried %n time(s)</source>
      <translation>
        <numerusform>已拨%n次</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>tried %n time(s) since</source>
      <translation>
        <numerusform>之后拨打%n次未接通</numerusform>
      </translation>
    </message>
    <message>
      <source>twice</source>
      <translation>重复</translation>
    </message>
    <message>
      <source>unreachable</source>
      <translation>联系不上</translation>
    </message>
    <message>
      <source>until</source>
      <translation>至</translation>
    </message>
    <message>
      <source>until done, rescheduled or cancelled with a reason</source>
      <translation>完成、改期或写明原因取消后才会消失</translation>
    </message>
    <message>
      <source>until now with {reps}</source>
      <translation>此前由{reps}负责</translation>
    </message>
    <message>
      <source>until now {rep}</source>
      <translation>此前{rep}</translation>
    </message>
    <message>
      <source>until {day}</source>
      <translation>到{day}</translation>
    </message>
    <message>
      <source>usage:</source>
      <translation>用法：</translation>
    </message>
    <message>
      <source>vCard (*.vcf)</source>
      <translation>vCard (*.vcf)</translation>
    </message>
    <message>
      <source>vacation</source>
      <translation>休假</translation>
    </message>
    <message>
      <source>very dissatisfied</source>
      <translation>很不满意</translation>
    </message>
    <message>
      <source>very likely</source>
      <translation>很可能</translation>
    </message>
    <message>
      <source>very satisfied</source>
      <translation>很满意</translation>
    </message>
    <message>
      <source>visit</source>
      <translation>上门</translation>
    </message>
    <message>
      <source>visits</source>
      <translation>访问</translation>
    </message>
    <message>
      <source>visits</source>
      <comment>unit after a number of visits a day</comment>
      <translation>次</translation>
    </message>
    <message>
      <source>visits {change}</source>
      <translation>访问 {change}</translation>
    </message>
    <message>
      <source>was not called</source>
      <translation>没有回访</translation>
    </message>
    <message>
      <source>was {rank}</source>
      <translation>原为{rank}</translation>
    </message>
    <message>
      <source>we called</source>
      <translation>呼出</translation>
    </message>
    <message>
      <source>web</source>
      <translation>网络</translation>
    </message>
    <message>
      <source>web form</source>
      <translation>表单</translation>
    </message>
    <message>
      <source>web form</source>
      <comment>channel of an inquiry</comment>
      <translation>表单</translation>
    </message>
    <message>
      <source>webmaster</source>
      <translation>网站管理</translation>
    </message>
    <message>
      <source>weekend</source>
      <translation>周末</translation>
    </message>
    <message>
      <source>weights are shares of each other; 0 leaves a factor out</source>
      <translation>权重按相互比例计算；0表示不计该因素</translation>
    </message>
    <message>
      <source>went to a competitor</source>
      <translation>转投竞争对手</translation>
    </message>
    <message>
      <source>what makes a campaign work</source>
      <translation>推广见效的条件</translation>
    </message>
    <message>
      <source>what to say on the phone</source>
      <translation>电话里说什么</translation>
    </message>
    <message>
      <source>what we do next</source>
      <translation>我们下一步做什么</translation>
    </message>
    <message>
      <source>wheel zooms · drag pans · double click shows all · arrows read the days</source>
      <translation>滚轮缩放 · 拖动平移 · 双击看全部 · 方向键逐日查看</translation>
    </message>
    <message>
      <source>while working</source>
      <translation>工作期间</translation>
    </message>
    <message>
      <source>who looks after the clients</source>
      <translation>负责客户的人</translation>
    </message>
    <message>
      <source>whole list</source>
      <translation>完整列表</translation>
    </message>
    <message>
      <source>with a reason; Del brings a line back</source>
      <translation>有理由；按 Del 恢复</translation>
    </message>
    <message>
      <source>without {days}</source>
      <translation>缺{days}</translation>
    </message>
    <message>
      <source>words that it contains; = for exactly, ! for not, - for empty</source>
      <translation>包含的文字；完全相同写 =，不含写 !，空值写 -</translation>
    </message>
    <message>
      <source>working days</source>
      <translation>工作日</translation>
    </message>
    <message>
      <source>working days</source>
      <comment>behind the number of a promise</comment>
      <translation>个工作日内答复</translation>
    </message>
    <message>
      <source>working days from today</source>
      <translation>个工作日（从今天起）</translation>
    </message>
    <message>
      <source>working days, on which deadlines are counted</source>
      <translation>工作日，期限按此计算</translation>
    </message>
    <message>
      <source>worse</source>
      <translation>变差</translation>
    </message>
    <message>
      <source>written</source>
      <translation>已生成</translation>
    </message>
    <message>
      <source>written down by {rep}</source>
      <translation>记录人：{rep}</translation>
    </message>
    <message>
      <source>wrong number</source>
      <translation>号码错误</translation>
    </message>
    <message>
      <source>xlsx, xls, CSV; nothing is written before you agree</source>
      <translation>xlsx、xls、CSV；确认之前不写入任何内容</translation>
    </message>
    <message>
      <source>yes</source>
      <translation>是</translation>
    </message>
    <message>
      <source>yesterday</source>
      <translation>昨天</translation>
    </message>
    <message>
      <source>you are away</source>
      <translation>你休假</translation>
    </message>
    <message>
      <source>yuan</source>
      <comment>unit after an amount in a tile</comment>
      <translation>元</translation>
    </message>
    <message>
      <source>{a_day} of {goal}</source>
      <translation>{a_day}/{goal}</translation>
    </message>
    <message>
      <source>{agency} – Huifang</source>
      <translation>{agency} – 回访</translation>
    </message>
    <message>
      <source>{amount} on {day}</source>
      <translation>{day} {amount}</translation>
    </message>
    <message numerus="yes">
      <source>{answered} of %n answered</source>
      <translation>
        <numerusform>%n个中已答{answered}个</numerusform>
      </translation>
    </message>
    <message>
      <source>{before} against {now}</source>
      <translation>{before}对比{now}</translation>
    </message>
    <message>
      <source>{before} → {after}</source>
      <translation>{before} → {after}</translation>
    </message>
    <message>
      <source>{before} → {after}, {change}</source>
      <translation>{before} → {after}，{change}</translation>
    </message>
    <message>
      <source>{before} → {now}</source>
      <translation>{before} → {now}</translation>
    </message>
    <message>
      <source>{calls} calls, {reached} reached</source>
      <translation>通话{calls}次，接通{reached}次</translation>
    </message>
    <message>
      <source>{capacity} a day planned for you</source>
      <translation>每日上限{capacity}个</translation>
    </message>
    <message>
      <source>{change} against the same days of last month</source>
      <translation>与上月同期相比{change}</translation>
    </message>
    <message>
      <source>{change}, by the means of a day</source>
      <translation>{change}（按日均）</translation>
    </message>
    <message>
      <source>{clients} clients over {years} years can't be made.</source>
      <translation>无法生成{years}年的{clients}个客户。</translation>
    </message>
    <message>
      <source>{client} (in a ring)</source>
      <translation>{client}（循环）</translation>
    </message>
    <message>
      <source>{client} added</source>
      <translation>已添加{client}</translation>
    </message>
    <message>
      <source>{client} becomes a client</source>
      <translation>{client}成为客户</translation>
    </message>
    <message>
      <source>{client} doesn't say how satisfied it is</source>
      <translation>{client}不愿评价满意度</translation>
    </message>
    <message>
      <source>{client} given up as a prospect</source>
      <translation>已放弃潜在客户{client}</translation>
    </message>
    <message>
      <source>{client} handed over to {rep}</source>
      <translation>{client}已移交给{rep}</translation>
    </message>
    <message numerus="yes">
      <source>{client} has figures of %n day(s) of this month; its total is not spread.</source>
      <translation>
        <numerusform>{client}在本月已有%n天的数据，合计不再分摊。</numerusform>
      </translation>
    </message>
    <message>
      <source>{client} has lapsed</source>
      <translation>{client}已失效</translation>
    </message>
    <message>
      <source>{client} has no template of its own any more</source>
      <translation>{client}不再有自己的模板</translation>
    </message>
    <message>
      <source>{client} hasn't lapsed, so nothing was changed.</source>
      <translation>{client}没有失效，未做更改。</translation>
    </message>
    <message>
      <source>{client} is a prospect, so there is no account that could lapse.</source>
      <translation>{client}是潜在客户，没有可失效的账户。</translation>
    </message>
    <message>
      <source>{client} is another one</source>
      <translation>{client}是另一家</translation>
    </message>
    <message>
      <source>{client} is looked at again</source>
      <translation>重新检查{client}</translation>
    </message>
    <message>
      <source>{client} is no prospect, so nothing was changed.</source>
      <translation>{client}不是潜在客户，因此未作更改。</translation>
    </message>
    <message>
      <source>{client} is not the same as others</source>
      <translation>{client}与其他客户不是同一家</translation>
    </message>
    <message>
      <source>{client} lies in the trash, so nothing was merged.</source>
      <translation>{client}在回收站里，因此没有合并。</translation>
    </message>
    <message>
      <source>{client} moved to the trash</source>
      <translation>{client}已移到回收站</translation>
    </message>
    <message>
      <source>{client} restored</source>
      <translation>已恢复{client}</translation>
    </message>
    <message>
      <source>{client} was changed by somebody else meanwhile, so nothing was merged.</source>
      <translation>{client}已被别人修改，因此没有合并。</translation>
    </message>
    <message>
      <source>{client} was not recommended and has recommended nobody.</source>
      <translation>{client}既非经人推荐，也没有推荐过别人。</translation>
    </message>
    <message>
      <source>{client} won back</source>
      <translation>挽回{client}</translation>
    </message>
    <message>
      <source>{client}, {month}</source>
      <translation>{client}，{month}</translation>
    </message>
    <message>
      <source>{client}: results for {month}</source>
      <translation>{client}：{month}推广效果</translation>
    </message>
    <message>
      <source>{client}: {reason}</source>
      <translation>{client}：{reason}</translation>
    </message>
    <message>
      <source>{column}, all shown</source>
      <translation>“{column}”全部显示行</translation>
    </message>
    <message>
      <source>{contact} decided from {since} to {until}</source>
      <translation>{contact}：{since} 至 {until} 为直接负责人</translation>
    </message>
    <message>
      <source>{contact} decided until {until}</source>
      <translation>{contact}：直接负责人至 {until}</translation>
    </message>
    <message>
      <source>{contact} has left</source>
      <translation>{contact}已离职</translation>
    </message>
    <message>
      <source>{contact} left the company on {day}</source>
      <translation>{contact}已于{day}离职</translation>
    </message>
    <message>
      <source>{contact} left the company on {day}.</source>
      <translation>{contact}已于{day}离职。</translation>
    </message>
    <message>
      <source>{contact} moved to the trash</source>
      <translation>{contact}已移到回收站</translation>
    </message>
    <message>
      <source>{contact} since {day}</source>
      <translation>{contact}（自 {day}）</translation>
    </message>
    <message>
      <source>{contact} until {day}</source>
      <translation>{contact}（至 {day}）</translation>
    </message>
    <message>
      <source>{contact}, has left</source>
      <translation>{contact}（已离职）</translation>
    </message>
    <message>
      <source>{contact}, who decided, has left. Find out who decides now, and tick it here.</source>
      <translation>直接负责人{contact}已离职。请问清现在谁负责，并在这里勾选。</translation>
    </message>
    <message>
      <source>{count} about the same</source>
      <translation>{count}项差不多</translation>
    </message>
    <message>
      <source>{count} better</source>
      <translation>{count}项变好</translation>
    </message>
    <message>
      <source>{count} can't tell</source>
      <translation>{count}项看不出</translation>
    </message>
    <message>
      <source>{count} higher or lower</source>
      <translation>{count}项增减</translation>
    </message>
    <message>
      <source>{count} keywords, {five} among the first five, {page} on the first page, {unknown} without a rank</source>
      <translation>关键词{count}个，前5位{five}个，首页{page}个，无排名{unknown}个</translation>
    </message>
    <message>
      <source>{count} of {capacity} callbacks</source>
      <translation>回访 {count} / {capacity}</translation>
    </message>
    <message>
      <source>{count} overdue</source>
      <translation>过期{count}</translation>
    </message>
    <message>
      <source>{count} promised</source>
      <translation>约定{count}</translation>
    </message>
    <message>
      <source>{count} worse</source>
      <translation>{count}项变差</translation>
    </message>
    <message>
      <source>{count} · add one to the baseline if the client remembers</source>
      <translation>{count}项 · 客户记得时可补到服务前情况</translation>
    </message>
    <message>
      <source>{days} d</source>
      <translation>{days}天</translation>
    </message>
    <message>
      <source>{days} d ago</source>
      <translation>{days}天前</translation>
    </message>
    <message>
      <source>{days} d left</source>
      <translation>剩{days}天</translation>
    </message>
    <message>
      <source>{days} days</source>
      <translation>{days}天</translation>
    </message>
    <message>
      <source>{days}, at any time</source>
      <translation>{days}，不定时</translation>
    </message>
    <message>
      <source>{day} has passed, so nothing was planned.</source>
      <translation>{day}已过，未安排回访。</translation>
    </message>
    <message>
      <source>{day} has passed, so nothing was saved.</source>
      <translation>{day}已过，未保存任何内容。</translation>
    </message>
    <message>
      <source>{day} has passed, so the callback stays where it is.</source>
      <translation>{day}已过，回访保持不动。</translation>
    </message>
    <message>
      <source>{day} has passed.</source>
      <translation>{day}已过。</translation>
    </message>
    <message>
      <source>{day} hasn't come yet.</source>
      <translation>{day}还没有到。</translation>
    </message>
    <message>
      <source>{day} is a day off</source>
      <translation>{day}休息</translation>
    </message>
    <message>
      <source>{day} is full</source>
      <translation>{day}已满</translation>
    </message>
    <message>
      <source>{day} is later than the longest gap allows</source>
      <translation>{day}晚于最长间隔</translation>
    </message>
    <message>
      <source>{day} isn't ahead.</source>
      <translation>{day}不是以后的日期。</translation>
    </message>
    <message>
      <source>{day} lies ahead, so nothing was noted.</source>
      <translation>{day}还没到，未作记录。</translation>
    </message>
    <message>
      <source>{day} lies ahead, so nothing was saved.</source>
      <translation>{day}还没有到，因此未保存。</translation>
    </message>
    <message>
      <source>{day} lies behind, so nothing was planned.</source>
      <translation>{day}已经过去，未作安排。</translation>
    </message>
    <message>
      <source>{day} · revised</source>
      <translation>{day} · 修订版</translation>
    </message>
    <message>
      <source>{day}, handed over from {before} to {after}: {note}</source>
      <translation>{day}，由{before}移交给{after}：{note}</translation>
    </message>
    <message>
      <source>{day}, {before} → {after} of {capacity}</source>
      <translation>{day}，{before} → {after} / {capacity}</translation>
    </message>
    <message>
      <source>{day}: merged into {client}</source>
      <translation>{day}：并入{client}</translation>
    </message>
    <message>
      <source>{day}: {before}, then {after} of {capacity}</source>
      <translation>{day}：原{before}个，之后{after}个，上限{capacity}个</translation>
    </message>
    <message>
      <source>{day}: {kind} of {amount}</source>
      <translation>{day}：{kind} {amount}</translation>
    </message>
    <message>
      <source>{day}: {what}</source>
      <translation>{day}：{what}</translation>
    </message>
    <message>
      <source>{done} of {all}</source>
      <translation>{done} / {all}</translation>
    </message>
    <message>
      <source>{done} of {all} done</source>
      <translation>{all}项中已完成{done}项</translation>
    </message>
    <message numerus="yes">
      <source>{done} of {all}, about %n minute(s) left</source>
      <translation>
        <numerusform>{done}/{all}，大约还需%n分钟</numerusform>
      </translation>
    </message>
    <message>
      <source>{done} of {all}, less than a minute left</source>
      <translation>{done}/{all}，剩余不到一分钟</translation>
    </message>
    <message>
      <source>{field} can't be read from a workbook.</source>
      <translation>{field}不能从工作簿读取。</translation>
    </message>
    <message>
      <source>{field} is missing.</source>
      <translation>缺少{field}。</translation>
    </message>
    <message numerus="yes">
      <source>{field} of %n client(s) changed</source>
      <translation>
        <numerusform>已更改%n个客户的{field}</numerusform>
      </translation>
    </message>
    <message>
      <source>{field} of {client} changed</source>
      <translation>已修改{client}的{field}</translation>
    </message>
    <message>
      <source>{field} of {client} set back</source>
      <translation>{client}的“{field}”已恢复原值</translation>
    </message>
    <message>
      <source>{field} of “{name}” was changed by somebody else meanwhile; nothing was saved.</source>
      <translation>“{name}”的{field}刚被他人修改，未保存任何内容。</translation>
    </message>
    <message>
      <source>{field}: {text}</source>
      <translation>{field}：{text}</translation>
    </message>
    <message>
      <source>{field}: {value}</source>
      <translation>{field}：{value}</translation>
    </message>
    <message>
      <source>{figure} in {month}</source>
      <translation>{month}{figure}</translation>
    </message>
    <message>
      <source>{figure}, {days} of {all} days</source>
      <translation>{figure}，{days} / {all}天</translation>
    </message>
    <message>
      <source>{figure}: none at all</source>
      <translation>{figure}：没有数据</translation>
    </message>
    <message numerus="yes">
      <source>{figure}: several rows make up a day and can't be added up; left out on %n day(s).</source>
      <translation>
        <numerusform>{figure}：一天分成多行，此项不能相加，%n天未采用。</numerusform>
      </translation>
    </message>
    <message>
      <source>{figure}: without {days}</source>
      <translation>{figure}：缺{days}</translation>
    </message>
    <message>
      <source>{file} was undone</source>
      <translation>已撤销 {file}</translation>
    </message>
    <message>
      <source>{file} – problems</source>
      <translation>{file}－问题</translation>
    </message>
    <message>
      <source>{file} – review</source>
      <translation>{file} – 审核</translation>
    </message>
    <message numerus="yes">
      <source>{file}, %n more waiting</source>
      <translation>
        <numerusform>{file}，另有%n个等待</numerusform>
      </translation>
    </message>
    <message>
      <source>{file}: {new} new, {changed} changed, {unchanged} unchanged</source>
      <translation>{file}：新增{new}，变更{changed}，未变{unchanged}</translation>
    </message>
    <message>
      <source>{first} to {last}</source>
      <translation>{first} 至 {last}</translation>
    </message>
    <message>
      <source>{first} to {last} are full</source>
      <translation>{first}至{last}已满</translation>
    </message>
    <message>
      <source>{folder} is a folder, not a database.</source>
      <translation>{folder} 是文件夹，不是数据库。</translation>
    </message>
    <message numerus="yes">
      <source>{group}, %n row(s)</source>
      <translation>
        <numerusform>{group}，%n行</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{group}, %n row(s), folded</source>
      <translation>
        <numerusform>{group}，%n行，已折叠</numerusform>
      </translation>
    </message>
    <message>
      <source>{handed} go to the stand-in, {moved} to other days.</source>
      <translation>{handed}个转给代班人，{moved}个改到其他日期。</translation>
    </message>
    <message>
      <source>{high} or less</source>
      <translation>不超过{high}</translation>
    </message>
    <message>
      <source>{holiday}, a day off</source>
      <translation>{holiday}，休息日</translation>
    </message>
    <message>
      <source>{hours} h left</source>
      <translation>剩{hours}小时</translation>
    </message>
    <message>
      <source>{hours} h {minutes} min</source>
      <translation>{hours}小时{minutes}分钟</translation>
    </message>
    <message>
      <source>{hour}: nobody was tried</source>
      <translation>{hour}：没有拨打</translation>
    </message>
    <message>
      <source>{hour}: {reached} of {tries} reached ({rate})</source>
      <translation>{hour}：拨打{tries}次，接通{reached}次（{rate}）</translation>
    </message>
    <message>
      <source>{hour}: {reached} of {tries} reached, too few to tell</source>
      <translation>{hour}：拨打{tries}次，接通{reached}次，次数太少，不作判断</translation>
    </message>
    <message>
      <source>{key} key and {regular} regular clients, {own} with a cadence of their own</source>
      <translation>重点客户{key}个，普通客户{regular}个，其中{own}个有单独周期</translation>
    </message>
    <message>
      <source>{kind} of {amount}</source>
      <translation>{kind} {amount}</translation>
    </message>
    <message>
      <source>{least} to {most} calls a month.</source>
      <translation>每月回访{least}到{most}次。</translation>
    </message>
    <message>
      <source>{length} of {longest} characters</source>
      <translation>{length} / {longest}字</translation>
    </message>
    <message>
      <source>{level}: every {target} days, {most} at the latest</source>
      <translation>{level}：每{target}天，最长{most}天</translation>
    </message>
    <message>
      <source>{limit} and more</source>
      <translation>{limit} 及以上</translation>
    </message>
    <message>
      <source>{low} or more</source>
      <translation>至少{low}</translation>
    </message>
    <message>
      <source>{low} times</source>
      <translation>{low}倍</translation>
    </message>
    <message>
      <source>{low} times or more</source>
      <translation>至少{low}倍</translation>
    </message>
    <message>
      <source>{low} to {high}</source>
      <translation>{low}到{high}</translation>
    </message>
    <message>
      <source>{low} to {high} times</source>
      <translation>{low}到{high}倍</translation>
    </message>
    <message>
      <source>{mark} / 5</source>
      <translation>{mark} / 5</translation>
    </message>
    <message>
      <source>{measure} {unit}</source>
      <translation>{unit}{measure}</translation>
    </message>
    <message>
      <source>{measure}, change</source>
      <translation>{measure}变化</translation>
    </message>
    <message>
      <source>{measure}, mean of the first {days} days = 100</source>
      <translation>{measure}，前{days}天平均 = 100</translation>
    </message>
    <message>
      <source>{measure}, {groups}</source>
      <translation>{measure}（{groups}）</translation>
    </message>
    <message>
      <source>{measure}: {before} before the service, now {after}.</source>
      <translation>{measure}：服务前 {before}，现在 {after}。</translation>
    </message>
    <message>
      <source>{message} {hint}</source>
      <translation>{message}{hint}</translation>
    </message>
    <message>
      <source>{minutes} min</source>
      <translation>{minutes}分钟</translation>
    </message>
    <message>
      <source>{minutes} min left</source>
      <translation>剩{minutes}分钟</translation>
    </message>
    <message>
      <source>{missing} of {applying} checklist items are open on {day}</source>
      <translation>截至{day}，服务清单{applying}项中{missing}项未完成</translation>
    </message>
    <message>
      <source>{month} brought {visits} visits a day on average</source>
      <translation>{month}平均每天{visits}次访问</translation>
    </message>
    <message numerus="yes">
      <source>{month} has daily figures of %n day(s), which a total can't replace.</source>
      <translation>
        <numerusform>{month}已有%n天的每日数据，不能用合计替代。</numerusform>
      </translation>
    </message>
    <message>
      <source>{month} mean {visits}</source>
      <translation>{month}日均 {visits}</translation>
    </message>
    <message>
      <source>{month} so far</source>
      <translation>{month}至今</translation>
    </message>
    <message>
      <source>{month} {value}</source>
      <translation>{month} {value}</translation>
    </message>
    <message>
      <source>{month}, provisional</source>
      <translation>{month}，暂定</translation>
    </message>
    <message>
      <source>{month}; {share} by amount</source>
      <translation>{month}；按金额{share}</translation>
    </message>
    <message numerus="yes">
      <source>{names} and %n more</source>
      <translation>
        <numerusform>{names}等，另有 %n 个</numerusform>
      </translation>
    </message>
    <message>
      <source>{name}</source>
      <translation>{name}</translation>
    </message>
    <message>
      <source>{name} (closed)</source>
      <translation>{name}（已结束）</translation>
    </message>
    <message>
      <source>{name}, 7-day mean</source>
      <translation>{name}（7天均值）</translation>
    </message>
    <message>
      <source>{name}, {series}: {value}</source>
      <translation>{name}，{series}：{value}</translation>
    </message>
    <message>
      <source>{name}: {value}</source>
      <translation>{name}：{value}</translation>
    </message>
    <message>
      <source>{new} new, {changed} changed, {unchanged} unchanged, {conflicting} conflicting, {rejected} rejected</source>
      <translation>新增{new}，更改{changed}，未变{unchanged}，冲突{conflicting}，未读取{rejected}</translation>
    </message>
    <message>
      <source>{new} new, {moved} moved, {unplaced} without a place. Nothing that was promised moves.</source>
      <translation>新增{new}个，调整{moved}个，{unplaced}个排不下。已承诺的不会变动。</translation>
    </message>
    <message>
      <source>{number} ({share})</source>
      <translation>{number}（{share}）</translation>
    </message>
    <message>
      <source>{number} declined</source>
      <translation>{number}个拒答</translation>
    </message>
    <message>
      <source>{number} inquiries</source>
      <translation>{number}个咨询</translation>
    </message>
    <message>
      <source>{number} inquiries: {channels}</source>
      <translation>{number}个咨询：{channels}</translation>
    </message>
    <message>
      <source>{number} is out of range.</source>
      <translation>{number}超出范围。</translation>
    </message>
    <message>
      <source>{number} of {all}</source>
      <translation>{number} / {all}</translation>
    </message>
    <message>
      <source>{number} of {all} in time</source>
      <translation>{all}件中{number}件及时</translation>
    </message>
    <message>
      <source>{number} of {all} keywords are on the first page.</source>
      <translation>{all}个关键词中有{number}个排在首页。</translation>
    </message>
    <message>
      <source>{number} open</source>
      <translation>未结{number}</translation>
    </message>
    <message>
      <source>{number} reached</source>
      <translation>接通{number}次</translation>
    </message>
    <message>
      <source>{number} replies due</source>
      <translation>{number}件答复截止</translation>
    </message>
    <message>
      <source>{number} still to ask</source>
      <translation>{number}个待询问</translation>
    </message>
    <message>
      <source>{number} to go</source>
      <translation>剩 {number}</translation>
    </message>
    <message>
      <source>{one} and {other} are not the same</source>
      <translation>{one}与{other}不是同一家</translation>
    </message>
    <message>
      <source>{open} open, {late} late</source>
      <translation>未结案{open}，超期{late}</translation>
    </message>
    <message>
      <source>{option} can't be {value}; choose from {known}</source>
      <translation>{option} 不能是 {value}，可选：{known}</translation>
    </message>
    <message>
      <source>{option} needs a value</source>
      <translation>{option} 需要一个值</translation>
    </message>
    <message>
      <source>{other} merged into {kept}</source>
      <translation>{other}并入{kept}</translation>
    </message>
    <message>
      <source>{outcome} on {day}</source>
      <translation>{day}{outcome}</translation>
    </message>
    <message numerus="yes">
      <source>{page}, %n due</source>
      <translation>
        <numerusform>{page}，%n项待办</numerusform>
      </translation>
    </message>
    <message>
      <source>{panes} by day</source>
      <translation>按天的{panes}</translation>
    </message>
    <message>
      <source>{part} of {whole}</source>
      <translation>{part} / {whole}</translation>
    </message>
    <message>
      <source>{part} of {whole} late</source>
      <translation>{whole}次中{part}次未按时</translation>
    </message>
    <message>
      <source>{path} ({size} MB)</source>
      <translation>{path}（{size} MB）</translation>
    </message>
    <message>
      <source>{per_cent} % good</source>
      <translation>{per_cent}%为优</translation>
    </message>
    <message>
      <source>{planned} planned, {overdue} overdue, {done} done</source>
      <translation>已安排{planned}，过期{overdue}，完成{done}</translation>
    </message>
    <message>
      <source>{points} pt</source>
      <comment>change of a rate in percentage points</comment>
      <translation>{points}点</translation>
    </message>
    <message>
      <source>{point}: {evidence}</source>
      <translation>{point}：{evidence}</translation>
    </message>
    <message>
      <source>{purpose} (call on {day})</source>
      <translation>{purpose}（{day}回访）</translation>
    </message>
    <message>
      <source>{question}: {count} clients</source>
      <translation>{question}：{count}个客户</translation>
    </message>
    <message>
      <source>{reason}</source>
      <translation>{reason}</translation>
    </message>
    <message numerus="yes">
      <source>{reason} %n row(s) were left out.</source>
      <translation>
        <numerusform>{reason}略过%n行。</numerusform>
      </translation>
    </message>
    <message>
      <source>{reason} Nothing was changed.</source>
      <translation>{reason}未做任何更改。</translation>
    </message>
    <message>
      <source>{reason}: {note}</source>
      <translation>{reason}：{note}</translation>
    </message>
    <message>
      <source>{reason}; the first free day is {day}</source>
      <translation>{reason}；最早的空闲日是{day}</translation>
    </message>
    <message>
      <source>{record}: {field}</source>
      <translation>{record}：{field}</translation>
    </message>
    <message>
      <source>{renewals} renewed, {referrals} recommended</source>
      <translation>续费{renewals}次，推荐{referrals}个</translation>
    </message>
    <message>
      <source>{rep} away</source>
      <translation>{rep}休假</translation>
    </message>
    <message>
      <source>{rep} is away from {first} to {last}</source>
      <translation>{rep}自{first}至{last}缺勤</translation>
    </message>
    <message>
      <source>{rep} is away on some of these days already.</source>
      <translation>{rep}在其中几天已登记缺勤。</translation>
    </message>
    <message>
      <source>{rep} is away on some of these days as well.</source>
      <translation>{rep}在其中几天也缺勤。</translation>
    </message>
    <message>
      <source>{rep} is away on that day</source>
      <translation>{rep}当天休假</translation>
    </message>
    <message>
      <source>{rep} is away on that day; {other} stands in</source>
      <translation>{rep}当天休假，由{other}代班</translation>
    </message>
    <message>
      <source>{rep} is away on {day}</source>
      <translation>{rep}{day}缺勤</translation>
    </message>
    <message>
      <source>{rep} is away, and {stand_in} is full</source>
      <translation>{rep}缺勤，{stand_in}已满</translation>
    </message>
    <message>
      <source>{rep} is full or away from {first} to {last}</source>
      <translation>{rep}自{first}至{last}已满或缺勤</translation>
    </message>
    <message>
      <source>{rep} is full or away, and {stand_in} is full</source>
      <translation>{rep}已满或缺勤，{stand_in}已满</translation>
    </message>
    <message>
      <source>{rep} leaves and can't take clients over.</source>
      <translation>{rep}将离职，不能接手客户。</translation>
    </message>
    <message>
      <source>{rep} leaves the agency</source>
      <translation>{rep}离职</translation>
    </message>
    <message>
      <source>{rep} takes no callbacks</source>
      <translation>{rep}不承担回访</translation>
    </message>
    <message>
      <source>{rep}, {days}</source>
      <translation>{rep}，{days}</translation>
    </message>
    <message>
      <source>{rep}, {month}</source>
      <translation>{rep}，{month}</translation>
    </message>
    <message numerus="yes">
      <source>{rep}: %n client(s)</source>
      <translation>
        <numerusform>{rep}：%n位客户</numerusform>
      </translation>
    </message>
    <message>
      <source>{rep}: {calls} calls, {reached} reached, {minutes}</source>
      <translation>{rep}：通话{calls}次，接通{reached}次，{minutes}</translation>
    </message>
    <message>
      <source>{rep}: {calls} calls, {reached} reached, {minutes}; {a_day} a working day, the goal is {goal}</source>
      <translation>{rep}：通话{calls}次，接通{reached}次，{minutes}；每个工作日{a_day}次，目标{goal}次</translation>
    </message>
    <message>
      <source>{rep}: {count} of {capacity} callbacks this week</source>
      <translation>{rep}：本周回访 {count} / {capacity}</translation>
    </message>
    <message>
      <source>{reversed} taken back, {kept} kept because edited since, {failed} failed</source>
      <translation>撤销{reversed}条，{kept}条因之后有修改而保留，{failed}条失败</translation>
    </message>
    <message>
      <source>{score} in {month}</source>
      <translation>{month}为{score}</translation>
    </message>
    <message>
      <source>{score} is not a score.</source>
      <translation>{score}不是有效的分数。</translation>
    </message>
    <message>
      <source>{score} of 5</source>
      <translation>{score}/5</translation>
    </message>
    <message>
      <source>{share} of the goal</source>
      <translation>达目标的{share}</translation>
    </message>
    <message numerus="yes">
      <source>{share}, %n working day(s)</source>
      <translation>
        <numerusform>{share}，%n个工作日</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{sheet} · %n row(s)</source>
      <translation>
        <numerusform>{sheet} · %n行</numerusform>
      </translation>
    </message>
    <message>
      <source>{shown} of {total} shown</source>
      <translation>显示 {shown} / {total}</translation>
    </message>
    <message>
      <source>{size} MB</source>
      <translation>{size} MB</translation>
    </message>
    <message>
      <source>{some}, {more}</source>
      <translation>{some}、{more}</translation>
    </message>
    <message>
      <source>{source}</source>
      <translation>{source}</translation>
    </message>
    <message numerus="yes">
      <source>{source}, {number}: %n client(s)</source>
      <translation>
        <numerusform>{source}，{number}：%n位客户</numerusform>
      </translation>
    </message>
    <message>
      <source>{span}. Procedure = mean of the three shares of promises kept; personal = 0 for very dissatisfied, 50 for neutral, 100 for very satisfied clients; each axis is divided at 50.</source>
      <translation>{span}。程序 = 三项承诺兑现率的平均；个性 = 很不满意为 0，一般为 50，很满意为 100；两轴都以 50 为界。</translation>
    </message>
    <message>
      <source>{span}: done</source>
      <translation>{span}完成</translation>
    </message>
    <message>
      <source>{span}: load</source>
      <translation>{span}负荷</translation>
    </message>
    <message>
      <source>{span}: planned</source>
      <translation>{span}计划</translation>
    </message>
    <message>
      <source>{span}: to do</source>
      <translation>{span}待做</translation>
    </message>
    <message>
      <source>{statement}, as many as in the month before.</source>
      <translation>{statement}，与上月持平。</translation>
    </message>
    <message>
      <source>{statement}, {per_cent}% fewer than in the month before.</source>
      <translation>{statement}，比上月减少{per_cent}%。</translation>
    </message>
    <message>
      <source>{statement}, {per_cent}% more than in the month before.</source>
      <translation>{statement}，比上月增加{per_cent}%。</translation>
    </message>
    <message>
      <source>{statement}.</source>
      <translation>{statement}。</translation>
    </message>
    <message>
      <source>{state}, revised</source>
      <translation>{state}，已修订</translation>
    </message>
    <message>
      <source>{step}: {words}</source>
      <translation>{step}：{words}</translation>
    </message>
    <message numerus="yes">
      <source>{taken} of %n column(s)</source>
      <translation>
        <numerusform>共 %n 列，采用 {taken} 列</numerusform>
      </translation>
    </message>
    <message>
      <source>{text} {done} of {total}</source>
      <translation>{text} {done} / {total}</translation>
    </message>
    <message>
      <source>{text} · {hidden} lapsed or closed hidden</source>
      <translation>{text} · 已隐藏{hidden}个失效或终止</translation>
    </message>
    <message>
      <source>{time} ago</source>
      <translation>{time}前</translation>
    </message>
    <message>
      <source>{time} promised call: {client}</source>
      <translation>{time} 约定回访：{client}</translation>
    </message>
    <message>
      <source>{title} (undone)</source>
      <translation>{title}（已撤销）</translation>
    </message>
    <message>
      <source>{title}, {done} of {total}</source>
      <translation>{title}，{done} / {total}</translation>
    </message>
    <message>
      <source>{title}: {step}</source>
      <translation>{title}：{step}</translation>
    </message>
    <message>
      <source>{total}, the newest {listed} are listed; scroll for more</source>
      <translation>{total}，已列出最近{listed}次，向下滚动显示更多</translation>
    </message>
    <message>
      <source>{value}</source>
      <translation>{value}</translation>
    </message>
    <message>
      <source>{value} ({detail})</source>
      <translation>{value}（{detail}）</translation>
    </message>
    <message>
      <source>{value}, imported</source>
      <translation>{value}，导入</translation>
    </message>
    <message>
      <source>{value}, provisional</source>
      <translation>{value}，暂定</translation>
    </message>
    <message>
      <source>{value}, typed in</source>
      <translation>{value}，手工录入</translation>
    </message>
    <message>
      <source>{weekday} {hour}:00</source>
      <translation>{weekday} {hour}:00</translation>
    </message>
    <message>
      <source>{what} ({client})</source>
      <translation>{what}（{client}）</translation>
    </message>
    <message>
      <source>{what} is missing</source>
      <translation>缺少 {what}</translation>
    </message>
    <message>
      <source>{what} means nothing here</source>
      <translation>无法识别 {what}</translation>
    </message>
    <message>
      <source>{what} of {client} added</source>
      <translation>已添加{client}的{what}</translation>
    </message>
    <message>
      <source>{what} of {client} changed</source>
      <translation>已修改{client}的{what}</translation>
    </message>
    <message>
      <source>{what} of {client} moved to the trash</source>
      <translation>{client}的{what}已移到回收站</translation>
    </message>
    <message>
      <source>{whose}, {usual} / {limit} days · {reason}</source>
      <translation>{whose}，{usual} / {limit}天 · {reason}</translation>
    </message>
    <message>
      <source>{who} left, nobody decides</source>
      <translation>{who}已离职，没有负责人</translation>
    </message>
    <message numerus="yes">
      <source>{who} never reached, for %n day(s) since {day}</source>
      <translation>
        <numerusform>从未接通{who}，自{day}起已%n天</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{who} not reached for %n day(s)</source>
      <translation>
        <numerusform>%n天未接通{who}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{who} not reached for %n day(s), last on {day}</source>
      <translation>
        <numerusform>%n天未接通{who}，上次{day}</numerusform>
      </translation>
    </message>
    <message>
      <source>{who} was never reached</source>
      <translation>从未联系到{who}</translation>
    </message>
    <message>
      <source>{who} wrote down a call with this client meanwhile.</source>
      <translation>其间{who}记录了与此客户的通话。</translation>
    </message>
    <message>
      <source>{who}, last reached on {day}</source>
      <translation>{who}，最近联系到：{day}</translation>
    </message>
    <message>
      <source>{who}, who decided, left on {day}</source>
      <translation>直接负责人{who}已于 {day} 离职</translation>
    </message>
    <message>
      <source>{who}: {what}</source>
      <translation>{who}：{what}</translation>
    </message>
    <message>
      <source>{{{name}}} means nothing in the name of a file.</source>
      <translation>文件名中的{{{name}}}没有含义。</translation>
    </message>
    <message>
      <source>“{address}” is not the address of a database server that can be used here.</source>
      <translation>“{address}”不是可用的数据库服务器地址。</translation>
    </message>
    <message>
      <source>“{field}” can't be empty.</source>
      <translation>“{field}”不能为空。</translation>
    </message>
    <message numerus="yes">
      <source>“{field}” in %n row(s)</source>
      <translation>
        <numerusform>共 %n 行的“{field}”</numerusform>
      </translation>
    </message>
    <message>
      <source>“{file}” has no column that names a client.</source>
      <translation>“{file}”没有写客户的列。</translation>
    </message>
    <message>
      <source>“{file}” is not the name of a workbook, so nothing was written.</source>
      <translation>“{file}”不是工作簿文件名，未写入任何内容。</translation>
    </message>
    <message>
      <source>“{folder}” holds no workbook and no CSV file</source>
      <translation>“{folder}”中没有工作簿或 CSV 文件</translation>
    </message>
    <message>
      <source>“{mine}” and “{theirs}” would have the same value in {field}: {value}.</source>
      <translation>“{mine}”和“{theirs}”的{field}会相同：{value}。</translation>
    </message>
    <message>
      <source>“{name}” can't be cut into cells.</source>
      <translation>“{name}”无法拆分成单元格。</translation>
    </message>
    <message>
      <source>“{name}” can't be opened: {reason}. Nothing was changed.</source>
      <translation>无法打开“{name}”：{reason}。未做任何更改。</translation>
    </message>
    <message>
      <source>“{name}” can't be read from its disk.</source>
      <translation>无法从磁盘读取“{name}”。</translation>
    </message>
    <message>
      <source>“{name}” can't be read safely.</source>
      <translation>无法安全读取“{name}”。</translation>
    </message>
    <message>
      <source>“{name}” could not be written: {reason}. Nothing was changed.</source>
      <translation>无法写入“{name}”：{reason}。未做任何更改。</translation>
    </message>
    <message>
      <source>“{name}” counts days, but says no start.</source>
      <translation>“{name}”只写第几天，没有写开始日期。</translation>
    </message>
    <message>
      <source>“{name}” counts unpaid clicks from search, which no campaign brought; nothing was changed.</source>
      <translation>“{name}”统计的是自然搜索点击，不是推广带来的；未作任何更改。</translation>
    </message>
    <message>
      <source>“{name}” has no column of days.</source>
      <translation>“{name}”没有日期列。</translation>
    </message>
    <message numerus="yes">
      <source>“{name}” holds names alone, and %n of them are not known here; nothing was changed.</source>
      <translation>
        <numerusform>“{name}”只有名称，其中%n个这里没有；未做任何更改。</numerusform>
      </translation>
    </message>
    <message>
      <source>“{name}” holds neither a list nor daily figures that could be recognised.</source>
      <translation>在“{name}”中既没有认出名单，也没有认出每日数据。</translation>
    </message>
    <message>
      <source>“{name}” is a folder.</source>
      <translation>“{name}”是文件夹。</translation>
    </message>
    <message>
      <source>“{name}” is a reports snapshot of Google Analytics without figures by day.</source>
      <translation>“{name}”是 Google Analytics 的报告概览，没有按日的数据。</translation>
    </message>
    <message>
      <source>“{name}” is a web page or XML with the ending of a workbook.</source>
      <translation>“{name}”是网页或 XML，只是后缀像工作簿。</translation>
    </message>
    <message>
      <source>“{name}” is an archive, not a workbook.</source>
      <translation>“{name}”是压缩包，不是工作簿。</translation>
    </message>
    <message>
      <source>“{name}” is damaged or was not copied whole.</source>
      <translation>“{name}”已损坏或没有复制完整。</translation>
    </message>
    <message>
      <source>“{name}” is empty.</source>
      <translation>“{name}”是空文件。</translation>
    </message>
    <message>
      <source>“{name}” is neither a workbook nor a text file.</source>
      <translation>“{name}”既不是工作簿也不是文本文件。</translation>
    </message>
    <message>
      <source>“{name}” is not a database; it was left as it is.</source>
      <translation>“{name}”不是数据库，文件保持原样。</translation>
    </message>
    <message>
      <source>“{name}” is not a file.</source>
      <translation>“{name}”不是文件。</translation>
    </message>
    <message>
      <source>“{name}” is not a summary that this program wrote; nothing was changed.</source>
      <translation>“{name}”不是本程序输出的月度汇总，未做任何更改。</translation>
    </message>
    <message>
      <source>“{name}” is not built as Excel builds workbooks, so it was not opened.</source>
      <translation>“{name}”的结构与 Excel 工作簿不符，没有打开。</translation>
    </message>
    <message>
      <source>“{name}” is not there any more.</source>
      <translation>“{name}”已不存在。</translation>
    </message>
    <message>
      <source>“{name}” is of another agency; nothing was restored.</source>
      <translation>“{name}”属于另一家代理公司，未恢复任何内容。</translation>
    </message>
    <message>
      <source>“{name}” is open in another program or may not be changed. It was left as it was.</source>
      <translation>“{name}”正被其他程序打开或不允许修改，文件保持原样。</translation>
    </message>
    <message>
      <source>“{name}” is protected by a password.</source>
      <translation>“{name}”有密码。</translation>
    </message>
    <message>
      <source>“{name}” is too large to be read.</source>
      <translation>“{name}”太大，无法读取。</translation>
    </message>
    <message>
      <source>“{name}” is too large: {size} MB.</source>
      <translation>“{name}”太大：{size} MB。</translation>
    </message>
    <message>
      <source>“{name}” is {what}, not a workbook.</source>
      <translation>“{name}”是{what}，不是工作簿。</translation>
    </message>
    <message>
      <source>“{name}” may not be read.</source>
      <translation>没有权限读取“{name}”。</translation>
    </message>
    <message>
      <source>“{name}” only notes that somebody has the workbook open.</source>
      <translation>“{name}”只是工作簿被打开时的临时文件。</translation>
    </message>
    <message>
      <source>“{name}” opens a quotation mark that is never closed, or was not copied whole.</source>
      <translation>“{name}”中有引号没有闭合，或文件没有复制完整。</translation>
    </message>
    <message>
      <source>“{name}” reaches to cell {cell} on the sheet “{sheet}”.</source>
      <translation>“{name}”的工作表“{sheet}”延伸到单元格 {cell}。</translation>
    </message>
    <message>
      <source>“{name}” unpacks to far more than a workbook holds, so it was not opened.</source>
      <translation>“{name}”解压后远大于正常工作簿，没有打开。</translation>
    </message>
    <message>
      <source>“{name}” was put into the trash by somebody else meanwhile; nothing was saved.</source>
      <translation>“{name}”刚被他人移到回收站，未保存任何内容。</translation>
    </message>
    <message>
      <source>“{one}” and “{other}” can't both be the same field.</source>
      <translation>“{one}”和“{other}”不能是同一个字段。</translation>
    </message>
    <message>
      <source>“{other}” answers for the same month and was saved later.</source>
      <translation>“{other}”是同一个月的回执，且保存时间更晚。</translation>
    </message>
    <message>
      <source>“{point}” is on the list already.</source>
      <translation>清单中已有“{point}”。</translation>
    </message>
    <message>
      <source>“{text}” copied</source>
      <translation>已复制“{text}”</translation>
    </message>
    <message>
      <source>“{text}” counts no day of the report.</source>
      <translation>“{text}”不是报告中的第几天。</translation>
    </message>
    <message>
      <source>“{text}” is a number so long that the spreadsheet has lost its last digits.</source>
      <translation>数字“{text}”太长，表格软件已丢失末尾几位。</translation>
    </message>
    <message>
      <source>“{text}” is less than nothing.</source>
      <translation>“{text}”小于0。</translation>
    </message>
    <message>
      <source>“{text}” is neither yes nor no.</source>
      <translation>“{text}”既不是“是”也不是“否”。</translation>
    </message>
    <message>
      <source>“{text}” is not a colour.</source>
      <translation>“{text}”不是颜色。</translation>
    </message>
    <message>
      <source>“{text}” is not a date to filter by.</source>
      <translation>“{text}”不能作为日期筛选条件。</translation>
    </message>
    <message>
      <source>“{text}” is not a date.</source>
      <translation>“{text}”不是日期。</translation>
    </message>
    <message>
      <source>“{text}” is not a day; write it like 2026-08-31</source>
      <translation>“{text}”不是日期，写法如 2026-08-31</translation>
    </message>
    <message>
      <source>“{text}” is not a duration.</source>
      <translation>“{text}”不是时长。</translation>
    </message>
    <message>
      <source>“{text}” is not a month.</source>
      <translation>“{text}”不是月份。</translation>
    </message>
    <message>
      <source>“{text}” is not a month; write it like 2026-08</source>
      <translation>“{text}”不是月份，写法如 2026-08</translation>
    </message>
    <message>
      <source>“{text}” is not a number to filter by.</source>
      <translation>“{text}”不能作为数字筛选条件。</translation>
    </message>
    <message>
      <source>“{text}” is not a number.</source>
      <translation>“{text}”不是数字。</translation>
    </message>
    <message>
      <source>“{text}” is not a satisfaction.</source>
      <translation>“{text}”不是满意度。</translation>
    </message>
    <message>
      <source>“{text}” is not a share between 0 and 100 %.</source>
      <translation>“{text}”不是0到100%之间的比例。</translation>
    </message>
    <message>
      <source>“{text}” is not a share.</source>
      <translation>“{text}”不是比例。</translation>
    </message>
    <message>
      <source>“{text}” is not a size; write it like 1440x900</source>
      <translation>“{text}”不是尺寸，写法如 1440x900</translation>
    </message>
    <message>
      <source>“{text}” is not a telephone number: it has no digit.</source>
      <translation>“{text}”不是电话号码：里面没有数字。</translation>
    </message>
    <message>
      <source>“{text}” is not a telephone number: it holds “{letters}”.</source>
      <translation>“{text}”不是电话号码：含有字母“{letters}”。</translation>
    </message>
    <message>
      <source>“{text}” is not a time of day.</source>
      <translation>“{text}”不是时间。</translation>
    </message>
    <message>
      <source>“{text}” is not a time.</source>
      <translation>“{text}”不是时间。</translation>
    </message>
    <message>
      <source>“{text}” is not a whole number from 1 to {most}</source>
      <translation>“{text}”不是1到{most}之间的整数</translation>
    </message>
    <message>
      <source>“{text}” is not a whole number.</source>
      <translation>“{text}”不是整数。</translation>
    </message>
    <message>
      <source>“{text}” is not an e-mail address.</source>
      <translation>“{text}”不是电子邮箱地址。</translation>
    </message>
    <message>
      <source>“{text}” is not on that day of the week.</source>
      <translation>“{text}”的日期与星期不符。</translation>
    </message>
    <message>
      <source>“{text}” is not one of the choices.</source>
      <translation>“{text}”不在可选项中。</translation>
    </message>
    <message>
      <source>“{text}” is too large a number.</source>
      <translation>数字“{text}”太大。</translation>
    </message>
    <message>
      <source>“{text}” is too large an amount.</source>
      <translation>金额“{text}”太大。</translation>
    </message>
    <message>
      <source>“{text}” lies too far away.</source>
      <translation>“{text}”离今天太远。</translation>
    </message>
    <message>
      <source>“{text}” lies too far off; days go from {first} to {last}</source>
      <translation>“{text}”超出范围，日期须在{first}年到{last}年之间</translation>
    </message>
    <message>
      <source>“{text}” lies too far off; months go from {first} to {last}</source>
      <translation>“{text}”超出范围，月份须在{first}年到{last}年之间</translation>
    </message>
    <message>
      <source>“{text}” may be read with the day or the month first.</source>
      <translation>“{text}”分不清哪个是月、哪个是日。</translation>
    </message>
    <message>
      <source>“{text}” names no record that is known here.</source>
      <translation>这里没有名为“{text}”的记录。</translation>
    </message>
    <message>
      <source>“{text}” names two clients: {one} and {other}.</source>
      <translation>“{text}”对应两个客户：{one}和{other}。</translation>
    </message>
    <message>
      <source>“{title}” is taken for</source>
      <translation>“{title}”对应</translation>
    </message>
    <message>
      <source>“{value}” is the {field} of {client} already.</source>
      <translation>“{value}”已是{client}的{field}。</translation>
    </message>
    <message>
      <source>班 work</source>
      <comment>mark of a make-up working day</comment>
      <translation>班</translation>
    </message>
  </context>
</TS>
