<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
  <context>
    <name>Huifang</name>
    <message numerus="yes">
      <source>%n answer(s)</source>
      <translation>
        <numerusform>%n answer</numerusform>
        <numerusform>%n answers</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n answer(s), {month} {mean}</source>
      <translation>
        <numerusform>%n answer, {month} {mean}</numerusform>
        <numerusform>%n answers, {month} {mean}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n backup(s), the latest {name}</source>
      <translation>
        <numerusform>%n backup, the latest {name}</numerusform>
        <numerusform>%n backups, the latest {name}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n beyond the table, left out</source>
      <translation>
        <numerusform>%n beyond the table, left out</numerusform>
        <numerusform>%n beyond the table, left out</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n call(s)</source>
      <translation>
        <numerusform>%n call</numerusform>
        <numerusform>%n calls</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n call(s) aren't saved yet.</source>
      <translation>
        <numerusform>%n call isn't saved yet.</numerusform>
        <numerusform>%n calls aren't saved yet.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n call(s) planned to ask for answers</source>
      <translation>
        <numerusform>%n call planned to ask for answers</numerusform>
        <numerusform>%n calls planned to ask for answers</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n callback(s)</source>
      <translation>
        <numerusform>%n callback</numerusform>
        <numerusform>%n callbacks</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n callback(s) and complaint(s) at other reps' clients go along.</source>
      <translation>
        <numerusform>%n callback and complaint at other reps' clients go along.</numerusform>
        <numerusform>%n callbacks and complaints at other reps' clients go along.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n callback(s) became overdue</source>
      <translation>
        <numerusform>%n callback became overdue</numerusform>
        <numerusform>%n callbacks became overdue</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n callback(s) find a day.</source>
      <translation>
        <numerusform>%n callback finds a day.</numerusform>
        <numerusform>%n callbacks find a day.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n callback(s) moved to {day}</source>
      <translation>
        <numerusform>%n callback moved to {day}</numerusform>
        <numerusform>%n callbacks moved to {day}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n callback(s) of the next two weeks are not planned yet.</source>
      <translation>
        <numerusform>%n callback of the next two weeks is not planned yet.</numerusform>
        <numerusform>%n callbacks of the next two weeks are not planned yet.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n callback(s) of {rep} to {stand_in}</source>
      <translation>
        <numerusform>%n callback of {rep} to {stand_in}</numerusform>
        <numerusform>%n callbacks of {rep} to {stand_in}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n callback(s) spread over {days} days</source>
      <translation>
        <numerusform>%n callback spread over {days} days</numerusform>
        <numerusform>%n callbacks spread over {days} days</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n callback(s) written to {file}</source>
      <translation>
        <numerusform>%n callback written to {file}</numerusform>
        <numerusform>%n callbacks written to {file}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n can't be taken, with the reason below</source>
      <translation>
        <numerusform>%n can't be taken, with the reason below</numerusform>
        <numerusform>%n can't be taken, with the reasons below</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n cell(s) change(s)</source>
      <translation>
        <numerusform>%n cell changes</numerusform>
        <numerusform>%n cells change</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n cell(s) changed</source>
      <translation>
        <numerusform>%n cell changed</numerusform>
        <numerusform>%n cells changed</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n cell(s) of “{file}” were changed both here and in the file, so nothing was imported.</source>
      <translation>
        <numerusform>%n cell of “{file}” was changed both here and in the file, so nothing was imported.</numerusform>
        <numerusform>%n cells of “{file}” were changed both here and in the file, so nothing was imported.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n cell(s) selected</source>
      <translation>
        <numerusform>%n cell selected</numerusform>
        <numerusform>%n cells selected</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n cell(s) that could not be read stay as they are.</source>
      <translation>
        <numerusform>%n cell that could not be read stays as it is.</numerusform>
        <numerusform>%n cells that could not be read stay as they are.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n change(s) by others</source>
      <translation>
        <numerusform>%n change by others</numerusform>
        <numerusform>%n changes by others</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n checklist item(s) open</source>
      <translation>
        <numerusform>%n checklist item open</numerusform>
        <numerusform>%n checklist items open</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n chosen</source>
      <translation>
        <numerusform>%n chosen</numerusform>
        <numerusform>%n chosen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n client(s)</source>
      <translation>
        <numerusform>%n client</numerusform>
        <numerusform>%n clients</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n client(s) are asked. Marks from calls and reply sheets count from today, too.</source>
      <translation>
        <numerusform>%n client is asked. Marks from calls and reply sheets count from today, too.</numerusform>
        <numerusform>%n clients are asked. Marks from calls and reply sheets count from today, too.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n client(s) are due on another day, none with a promised callback</source>
      <translation>
        <numerusform>%n client is due on another day, not one with a promised callback</numerusform>
        <numerusform>%n clients are due on another day, none with a promised callback</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n client(s) are not the same</source>
      <translation>
        <numerusform>%n client is not the same</numerusform>
        <numerusform>%n clients are not the same</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n client(s) came by recommendation. Of them became clients: {won}; paid: {amount}.</source>
      <translation>
        <numerusform>%n client came by recommendation. Of them became clients: {won}; paid: {amount}.</numerusform>
        <numerusform>%n clients came by recommendation. Of them became clients: {won}; paid: {amount}.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n client(s) for {rep}; open callbacks: {callbacks}, open complaints: {complaints}.</source>
      <translation>
        <numerusform>%n client for {rep}; open callbacks: {callbacks}, open complaints: {complaints}.</numerusform>
        <numerusform>%n clients for {rep}; open callbacks: {callbacks}, open complaints: {complaints}.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n client(s) generated</source>
      <translation>
        <numerusform>%n client generated</numerusform>
        <numerusform>%n clients generated</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n client(s) handed over to {rep}</source>
      <translation>
        <numerusform>%n client handed over to {rep}</numerusform>
        <numerusform>%n clients handed over to {rep}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n client(s) in {month}</source>
      <translation>
        <numerusform>%n client in {month}</numerusform>
        <numerusform>%n clients in {month}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n client(s) lapsed</source>
      <translation>
        <numerusform>%n client lapsed</numerusform>
        <numerusform>%n clients lapsed</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n client(s) merged into {kept}</source>
      <translation>
        <numerusform>%n client merged into {kept}</numerusform>
        <numerusform>%n clients merged into {kept}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n client(s) moved to the trash</source>
      <translation>
        <numerusform>%n client moved to the trash</numerusform>
        <numerusform>%n clients moved to the trash</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n client(s) restored</source>
      <translation>
        <numerusform>%n client restored</numerusform>
        <numerusform>%n clients restored</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n client(s) stay(s), being there already.</source>
      <translation>
        <numerusform>%n client stay, being there already.</numerusform>
        <numerusform>%n clients stays, being there already.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n client(s) were sent their summary and have not sent the reply sheet back.</source>
      <translation>
        <numerusform>%n client was sent its summary and has not sent the reply sheet back.</numerusform>
        <numerusform>%n clients were sent their summary and have not sent the reply sheet back.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n complaint(s)</source>
      <translation>
        <numerusform>%n complaint</numerusform>
        <numerusform>%n complaints</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n complaint(s) past the promise</source>
      <translation>
        <numerusform>%n complaint past the promise</numerusform>
        <numerusform>%n complaints past the promise</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n complaint(s), sorted by the time left to the promise</source>
      <translation>
        <numerusform>%n complaint, sorted by the time left to the promise</numerusform>
        <numerusform>%n complaints, sorted by the time left to the promise</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n conflict(s) still open. Choose a value to commit.</source>
      <translation>
        <numerusform>%n conflict still open. Choose a value to commit.</numerusform>
        <numerusform>%n conflicts still open. Choose a value to commit.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n contact(s) written to {file}</source>
      <translation>
        <numerusform>%n contact written to {file}</numerusform>
        <numerusform>%n contacts written to {file}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n day(s)</source>
      <translation>
        <numerusform>%n day</numerusform>
        <numerusform>%n days</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n day(s) after the call of {day}</source>
      <translation>
        <numerusform>%n day after the call of {day}</numerusform>
        <numerusform>%n days after the call of {day}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n day(s) after the callback of {day}</source>
      <translation>
        <numerusform>%n day after the callback of {day}</numerusform>
        <numerusform>%n days after the callback of {day}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n day(s) ago</source>
      <translation>
        <numerusform>%n day ago</numerusform>
        <numerusform>%n days ago</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n day(s) before the longest gap</source>
      <translation>
        <numerusform>%n day before the longest gap</numerusform>
        <numerusform>%n days before the longest gap</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n day(s) have figures at both, of these the same: {equal}. Whose count? In brackets the spend then.</source>
      <translation>
        <numerusform>%n day has figures at both, of these the same: {equal}. Whose count? In brackets the spend then.</numerusform>
        <numerusform>%n days have figures at both, of these the same: {equal}. Whose count? In brackets the spend then.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n day(s) in sight</source>
      <translation>
        <numerusform>%n day in sight</numerusform>
        <numerusform>%n days in sight</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n day(s) late</source>
      <translation>
        <numerusform>%n day late</numerusform>
        <numerusform>%n days late</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n day(s) missing</source>
      <comment>short</comment>
      <translation>
        <numerusform>%n d missing</numerusform>
        <numerusform>%n d missing</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n day(s) of figures are known like this already</source>
      <translation>
        <numerusform>%n day of figures is known like this already</numerusform>
        <numerusform>%n days of figures are known like this already</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n day(s) of {month} have no figures</source>
      <translation>
        <numerusform>%n day of {month} has no figures</numerusform>
        <numerusform>%n days of {month} have no figures</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n day(s), {span}</source>
      <translation>
        <numerusform>%n day, {span}</numerusform>
        <numerusform>%n days, {span}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n entry(ies) are there twice word for word and count once.</source>
      <translation>
        <numerusform>%n entry is there twice word for word and counts once.</numerusform>
        <numerusform>%n entries are there twice word for word and count once.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n figure(s) entered</source>
      <translation>
        <numerusform>%n figure entered</numerusform>
        <numerusform>%n figures entered</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n find(s) no room and stay(s) overdue; allow more days or more a day.</source>
      <translation>
        <numerusform>%n finds no room and stays overdue; allow more days or more a day.</numerusform>
        <numerusform>%n find no room and stay overdue; allow more days or more a day.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n find(s) no room and stay(s) where it is.</source>
      <translation>
        <numerusform>%n finds no room and stays where it is.</numerusform>
        <numerusform>%n find no room and stay where they are.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n further field(s) hold the same everywhere, or only one client has a value.</source>
      <translation>
        <numerusform>%n further field holds the same everywhere, or only one client has a value.</numerusform>
        <numerusform>%n further fields hold the same everywhere, or only one client has a value.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n group(s) of clients that may be the same; very likely: {sure}. Merge them, or say that they aren't.</source>
      <translation>
        <numerusform>%n group of clients that may be the same; very likely: {sure}. Merge them, or say that they aren't.</numerusform>
        <numerusform>%n groups of clients that may be the same; very likely: {sure}. Merge them, or say that they aren't.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n hidden or filtered row(s) of the sheet “{sheet}” were read too.</source>
      <translation>
        <numerusform>%n hidden or filtered row of the sheet “{sheet}” was read too.</numerusform>
        <numerusform>%n hidden or filtered rows of the sheet “{sheet}” were read too.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n import(s)</source>
      <translation>
        <numerusform>%n import</numerusform>
        <numerusform>%n imports</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n inquiry(s)</source>
      <translation>
        <numerusform>%n inquiry</numerusform>
        <numerusform>%n inquiries</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n keyword(s)</source>
      <translation>
        <numerusform>%n keyword</numerusform>
        <numerusform>%n keywords</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n keyword(s) added</source>
      <translation>
        <numerusform>%n keyword added</numerusform>
        <numerusform>%n keywords added</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n keyword(s) have no landing page</source>
      <translation>
        <numerusform>%n keyword has no landing page</numerusform>
        <numerusform>%n keywords have no landing page</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n keyword(s) of {client} added</source>
      <translation>
        <numerusform>%n keyword of {client} added</numerusform>
        <numerusform>%n keywords of {client} added</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n keyword(s) taken out</source>
      <translation>
        <numerusform>%n keyword taken out</numerusform>
        <numerusform>%n keywords taken out</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n keyword(s), {enough} are enough</source>
      <translation>
        <numerusform>%n keyword, {enough} are enough</numerusform>
        <numerusform>%n keywords, {enough} are enough</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n line(s) can't be taken</source>
      <translation>
        <numerusform>%n line can't be taken</numerusform>
        <numerusform>%n lines can't be taken</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n line(s) on the list</source>
      <translation>
        <numerusform>%n line on the list</numerusform>
        <numerusform>%n lines on the list</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n mark(s)</source>
      <translation>
        <numerusform>%n mark</numerusform>
        <numerusform>%n marks</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n month(s)</source>
      <translation>
        <numerusform>%n month</numerusform>
        <numerusform>%n months</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n month(s) spread over their days, {span}</source>
      <translation>
        <numerusform>%n month spread over its days, {span}</numerusform>
        <numerusform>%n months spread over their days, {span}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n more</source>
      <translation>
        <numerusform>%n more</numerusform>
        <numerusform>%n more</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n more by cadence, the last on {day}</source>
      <translation>
        <numerusform>%n more by cadence, on {day}</numerusform>
        <numerusform>%n more by cadence, the last on {day}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n more done</source>
      <translation>
        <numerusform>%n more done</numerusform>
        <numerusform>%n more done</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n more tab(s)</source>
      <translation>
        <numerusform>%n more tab</numerusform>
        <numerusform>%n more tabs</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n new</source>
      <translation>
        <numerusform>%n new</numerusform>
        <numerusform>%n new</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n next callback(s) of earlier calls lie in the past and were not planned.</source>
      <translation>
        <numerusform>%n next callback of earlier calls lies in the past and was not planned.</numerusform>
        <numerusform>%n next callbacks of earlier calls lie in the past and were not planned.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n not answered</source>
      <translation>
        <numerusform>%n not answered</numerusform>
        <numerusform>%n not answered</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n not sent yet</source>
      <translation>
        <numerusform>%n not sent yet</numerusform>
        <numerusform>%n not sent yet</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n of the next days hold(s) more than a day's calls then.</source>
      <translation>
        <numerusform>%n of the next days hold more than a day's calls then.</numerusform>
        <numerusform>%n of the next days holds more than a day's calls then.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n page(s) written to {file}</source>
      <translation>
        <numerusform>%n page written to {file}</numerusform>
        <numerusform>%n pages written to {file}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n period(s)</source>
      <translation>
        <numerusform>%n period</numerusform>
        <numerusform>%n periods</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n promised call(s) are due</source>
      <translation>
        <numerusform>%n promised call is due</numerusform>
        <numerusform>%n promised calls are due</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n promised call(s) have passed</source>
      <translation>
        <numerusform>%n promised call has passed</numerusform>
        <numerusform>%n promised calls have passed</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n promised call(s) missed</source>
      <translation>
        <numerusform>%n promised call missed</numerusform>
        <numerusform>%n promised calls missed</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n promised one(s) need(s) a decision: choose a stand-in, or agree on another day.</source>
      <translation>
        <numerusform>%n promised one needs a decision: choose a stand-in, or agree on another day.</numerusform>
        <numerusform>%n promised ones need a decision: choose a stand-in, or agree on another day.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n promised one(s) stay(s): call, or agree on another day.</source>
      <translation>
        <numerusform>%n promised one stays: call, or agree on another day.</numerusform>
        <numerusform>%n promised ones stay: call, or agree on another day.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n rank(s) down</source>
      <translation>
        <numerusform>%n rank down</numerusform>
        <numerusform>%n ranks down</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n rank(s) up</source>
      <translation>
        <numerusform>%n rank up</numerusform>
        <numerusform>%n ranks up</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n ready</source>
      <translation>
        <numerusform>%n ready</numerusform>
        <numerusform>%n ready</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n record(s)</source>
      <translation>
        <numerusform>%n record</numerusform>
        <numerusform>%n records</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n record(s) and {days} days of figures</source>
      <translation>
        <numerusform>%n record and {days} days of figures</numerusform>
        <numerusform>%n records and {days} days of figures</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n rep(s) are new: {names}.</source>
      <translation>
        <numerusform>%n rep is new: {names}.</numerusform>
        <numerusform>%n reps are new: {names}.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n rep(s) changed</source>
      <translation>
        <numerusform>%n rep changed</numerusform>
        <numerusform>%n reps changed</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n reply sheet(s) from {folder}</source>
      <translation>
        <numerusform>%n reply sheet from {folder}</numerusform>
        <numerusform>%n reply sheets from {folder}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n row(s)</source>
      <translation>
        <numerusform>%n row</numerusform>
        <numerusform>%n rows</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n row(s) copied</source>
      <translation>
        <numerusform>%n row copied</numerusform>
        <numerusform>%n rows copied</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n row(s) read</source>
      <translation>
        <numerusform>%n row read</numerusform>
        <numerusform>%n rows read</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n row(s) will be written in one step that can be undone.</source>
      <translation>
        <numerusform>%n row will be written in one step that can be undone.</numerusform>
        <numerusform>%n rows will be written in one step that can be undone.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n row(s) written to {file}</source>
      <translation>
        <numerusform>%n row written to {file}</numerusform>
        <numerusform>%n rows written to {file}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n score(s) move by 5 points or more</source>
      <translation>
        <numerusform>%n score moves by 5 points or more</numerusform>
        <numerusform>%n scores move by 5 points or more</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n service period(s) ended</source>
      <translation>
        <numerusform>%n service period ended</numerusform>
        <numerusform>%n service periods ended</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n step(s) written since then will be gone. The state of now is backed up first, so you can come back.</source>
      <translation>
        <numerusform>%n step written since then will be gone. The state of now is backed up first, so you can come back.</numerusform>
        <numerusform>%n steps written since then will be gone. The state of now is backed up first, so you can come back.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n summary(ies) written</source>
      <translation>
        <numerusform>%n summary written</numerusform>
        <numerusform>%n summaries written</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n summary(s)</source>
      <translation>
        <numerusform>%n summary</numerusform>
        <numerusform>%n summaries</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n summary(s) printed</source>
      <translation>
        <numerusform>%n summary printed</numerusform>
        <numerusform>%n summaries printed</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n summary(s) sent</source>
      <translation>
        <numerusform>%n summary sent</numerusform>
        <numerusform>%n summaries sent</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n summary(s) sent to {printer}</source>
      <translation>
        <numerusform>%n summary sent to {printer}</numerusform>
        <numerusform>%n summaries sent to {printer}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n summary(s) written to {folder}</source>
      <translation>
        <numerusform>%n summary written to {folder}</numerusform>
        <numerusform>%n summaries written to {folder}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n there already</source>
      <translation>
        <numerusform>%n there already</numerusform>
        <numerusform>%n there already</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n thing(s) restored</source>
      <translation>
        <numerusform>%n thing restored</numerusform>
        <numerusform>%n things restored</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n to {rep}</source>
      <translation>
        <numerusform>%n to {rep}</numerusform>
        <numerusform>%n to {rep}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n working day(s) left</source>
      <translation>
        <numerusform>%n working day left</numerusform>
        <numerusform>%n working days left</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Added %n keyword(s)</source>
      <translation>
        <numerusform>Added %n keyword</numerusform>
        <numerusform>Added %n keywords</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>All %n column(s) were recognised.</source>
      <translation>
        <numerusform>The only column was recognised.</numerusform>
        <numerusform>All %n columns were recognised.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Answered %n complaint(s)</source>
      <translation>
        <numerusform>Answered %n complaint</numerusform>
        <numerusform>Answered %n complaints</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Apply %n change(s)</source>
      <translation>
        <numerusform>Apply %n change</numerusform>
        <numerusform>Apply %n changes</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Apply the %n that can be taken</source>
      <translation>
        <numerusform>Apply the %n that can be taken</numerusform>
        <numerusform>Apply the %n that can be taken</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>At risk: {now} → {then} of %n client(s)</source>
      <translation>
        <numerusform>At risk: {now} → {then} of %n client</numerusform>
        <numerusform>At risk: {now} → {then} of %n clients</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>At {mean} a day, the mean of the latest %n day(s) with figures.</source>
      <translation>
        <numerusform>At {mean} a day, as on the latest day with figures.</numerusform>
        <numerusform>At {mean} a day, the mean of the latest %n days with figures.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Balance lasts %n day(s)</source>
      <translation>
        <numerusform>Balance lasts %n day</numerusform>
        <numerusform>Balance lasts %n days</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Brought %n more keyword(s) to the first page</source>
      <translation>
        <numerusform>Brought %n more keyword to the first page</numerusform>
        <numerusform>Brought %n more keywords to the first page</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Callback %n day(s) overdue</source>
      <translation>
        <numerusform>Callback %n day overdue</numerusform>
        <numerusform>Callback %n days overdue</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Callback %n day(s) overdue, since {day}</source>
      <translation>
        <numerusform>Callback %n day overdue, since {day}</numerusform>
        <numerusform>Callback %n days overdue, since {day}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Called you %n time(s)</source>
      <translation>
        <numerusform>Called you %n time</numerusform>
        <numerusform>Called you %n times</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Cancelled; %n summary(s) are printed</source>
      <translation>
        <numerusform>Cancelled; %n summary is printed</numerusform>
        <numerusform>Cancelled; %n summaries are printed</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Cancelled; %n summary(s) are written</source>
      <translation>
        <numerusform>Cancelled; %n summary is written</numerusform>
        <numerusform>Cancelled; %n summaries are written</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Change %n client(s)</source>
      <translation>
        <numerusform>Change %n client</numerusform>
        <numerusform>Change %n clients</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Change %n client(s)…</source>
      <translation>
        <numerusform>Change %n client…</numerusform>
        <numerusform>Change %n clients…</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Commit %n row(s)</source>
      <translation>
        <numerusform>Commit %n row</numerusform>
        <numerusform>Commit %n rows</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Connected. The agency “{name}” lies there, with %n client(s).</source>
      <translation>
        <numerusform>Connected. The agency “{name}” lies there, with %n client.</numerusform>
        <numerusform>Connected. The agency “{name}” lies there, with %n clients.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Each period with its own amount; those without one are counted below. The grace time is %n day(s).</source>
      <translation>
        <numerusform>Each period with its own amount; those without one are counted below. The grace time is %n day.</numerusform>
        <numerusform>Each period with its own amount; those without one are counted below. The grace time is %n days.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Hand over %n client(s)</source>
      <translation>
        <numerusform>Hand over %n client</numerusform>
        <numerusform>Hand over %n clients</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Hatched: the grace time of %n day(s) isn't over, so this may still change.</source>
      <translation>
        <numerusform>Hatched: the grace time of %n day isn't over, so this may still change.</numerusform>
        <numerusform>Hatched: the grace time of %n days isn't over, so this may still change.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>In %n day(s)</source>
      <translation>
        <numerusform>In %n day</numerusform>
        <numerusform>In %n days</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Latest 30 days, {days}; %n day(s) have figures. Changes against the 30 days before.</source>
      <translation>
        <numerusform>Latest 30 days, {days}; %n day has figures. Changes against the 30 days before.</numerusform>
        <numerusform>Latest 30 days, {days}; %n days have figures. Changes against the 30 days before.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Left in peace for %n day(s) after the refusal</source>
      <translation>
        <numerusform>Left in peace for %n day after the refusal</numerusform>
        <numerusform>Left in peace for %n days after the refusal</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Left out of the snapshot, because not by day: %n other table(s).</source>
      <translation>
        <numerusform>Left out of the snapshot, because not by day: %n other table.</numerusform>
        <numerusform>Left out of the snapshot, because not by day: %n other tables.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Mean of %n row(s)</source>
      <translation>
        <numerusform>Mean of %n row</numerusform>
        <numerusform>Mean of %n rows</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Medians of clients whose both sides are known; after = {span}. Left out: %n client(s) with less than four weeks of service, {others} without a baseline.</source>
      <translation>
        <numerusform>Medians of clients whose both sides are known; after = {span}. Left out: %n client with less than four weeks of service, {others} without a baseline.</numerusform>
        <numerusform>Medians of clients whose both sides are known; after = {span}. Left out: %n clients with less than four weeks of service, {others} without a baseline.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Merge %n client(s) into {client}</source>
      <translation>
        <numerusform>Merge %n client into {client}</numerusform>
        <numerusform>Merge %n clients into {client}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Move %n client(s) to the trash</source>
      <translation>
        <numerusform>Move %n client to the trash</numerusform>
        <numerusform>Move %n clients to the trash</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>No figures are known for %n of them: {clients}</source>
      <translation>
        <numerusform>No figures are known for %n of them: {clients}</numerusform>
        <numerusform>No figures are known for %n of them: {clients}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>No spend since {day}, on %n day(s) in a row</source>
      <translation>
        <numerusform>No spend since {day}, on %n day</numerusform>
        <numerusform>No spend since {day}, on %n days in a row</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Nobody reached on the last %n day(s) tried</source>
      <translation>
        <numerusform>Nobody reached on the last day tried</numerusform>
        <numerusform>Nobody reached on the last %n days tried</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Not asked for %n day(s) how satisfied they are</source>
      <translation>
        <numerusform>Not asked for %n day how satisfied they are</numerusform>
        <numerusform>Not asked for %n days how satisfied they are</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Nothing was spent on the last %n day(s) with figures.</source>
      <translation>
        <numerusform>Nothing was spent on the last day with figures.</numerusform>
        <numerusform>Nothing was spent on the last %n days with figures.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Period ended %n day(s) ago</source>
      <translation>
        <numerusform>Period ended %n day ago</numerusform>
        <numerusform>Period ended %n days ago</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Period ends in %n day(s)</source>
      <translation>
        <numerusform>Period ends in %n day</numerusform>
        <numerusform>Period ends in %n days</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Phrases of “Why” as they were written; %n call(s) have one.</source>
      <translation>
        <numerusform>Phrases of “Why” as they were written; %n call has one.</numerusform>
        <numerusform>Phrases of “Why” as they were written; %n calls have one.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Plan %n callback(s)</source>
      <translation>
        <numerusform>Plan %n callback</numerusform>
        <numerusform>Plan %n callbacks</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Print %n summary(s)</source>
      <translation>
        <numerusform>Print %n summary</numerusform>
        <numerusform>Print %n summaries</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Promised: %n working day(s).</source>
      <translation>
        <numerusform>Promised: %n working day.</numerusform>
        <numerusform>Promised: %n working days.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Satisfaction round “{name}” over %n client(s)</source>
      <translation>
        <numerusform>Satisfaction round “{name}” over %n client</numerusform>
        <numerusform>Satisfaction round “{name}” over %n clients</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Service period over on {day}, none followed within %n day(s)</source>
      <translation>
        <numerusform>Service period over on {day}, none followed within %n day</numerusform>
        <numerusform>Service period over on {day}, none followed within %n days</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Spread %n callback(s)</source>
      <translation>
        <numerusform>Spread %n callback</numerusform>
        <numerusform>Spread %n callbacks</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Sum of %n row(s)</source>
      <translation>
        <numerusform>Sum of %n row</numerusform>
        <numerusform>Sum of %n rows</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The answer is late by %n working day(s).</source>
      <translation>
        <numerusform>The answer is late by %n working day.</numerusform>
        <numerusform>The answer is late by %n working days.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The balance lasts %n day(s), until {day}</source>
      <translation>
        <numerusform>The balance lasts %n day, until {day}</numerusform>
        <numerusform>The balance lasts %n days, until {day}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The balance lasts %n more day(s)</source>
      <translation>
        <numerusform>The balance lasts %n more day</numerusform>
        <numerusform>The balance lasts %n more days</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The client counted %n inquiry(s), the figures say {ours}</source>
      <translation>
        <numerusform>The client counted %n inquiry, the figures say {ours}</numerusform>
        <numerusform>The client counted %n inquiries, the figures say {ours}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The codes of %n new client(s) are not known here; new ones are given.</source>
      <translation>
        <numerusform>The code of %n new client is not known here; a new one is given.</numerusform>
        <numerusform>The codes of %n new clients are not known here; new ones are given.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The service is only %n day(s) old, less than four weeks.</source>
      <translation>
        <numerusform>The service is only %n day old, less than four weeks.</numerusform>
        <numerusform>The service is only %n days old, less than four weeks.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The service period ends in %n day(s)</source>
      <translation>
        <numerusform>The service period ends in %n day</numerusform>
        <numerusform>The service period ends in %n days</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The service period ends in %n day(s), on {day}</source>
      <translation>
        <numerusform>The service period ends in %n day, on {day}</numerusform>
        <numerusform>The service period ends in %n days, on {day}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Unreachable %n day(s) in a row</source>
      <translation>
        <numerusform>Unreachable %n day in a row</numerusform>
        <numerusform>Unreachable %n days in a row</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Unreachable on %n day(s) in a row</source>
      <translation>
        <numerusform>Unreachable on %n day</numerusform>
        <numerusform>Unreachable on %n days in a row</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Unreachable on %n day(s) in a row, last on {day}</source>
      <translation>
        <numerusform>Unreachable on %n day, {day}</numerusform>
        <numerusform>Unreachable on %n days in a row, last on {day}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and %n more</source>
      <translation>
        <numerusform>and %n more</numerusform>
        <numerusform>and %n more</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and %n more reason(s)</source>
      <translation>
        <numerusform>and %n more reason</numerusform>
        <numerusform>and %n more reasons</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and %n more; --json lists them all</source>
      <translation>
        <numerusform>and %n more; --json lists them all</numerusform>
        <numerusform>and %n more; --json lists them all</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>figures of %n day(s), {span}</source>
      <translation>
        <numerusform>figures of %n day, {span}</numerusform>
        <numerusform>figures of %n days, {span}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>in %n day(s), {planned} of {capacity}</source>
      <translation>
        <numerusform>in %n day, {planned} of {capacity}</numerusform>
        <numerusform>in %n days, {planned} of {capacity}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>lasts %n day(s)</source>
      <translation>
        <numerusform>lasts %n day</numerusform>
        <numerusform>lasts %n days</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>late by %n working day(s)</source>
      <translation>
        <numerusform>late by %n working day</numerusform>
        <numerusform>late by %n working days</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>mark older than %n day(s)</source>
      <translation>
        <numerusform>mark older than %n day</numerusform>
        <numerusform>mark older than %n days</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>other figures on %n day(s), {span}</source>
      <translation>
        <numerusform>other figures on %n day, {span}</numerusform>
        <numerusform>other figures on %n days, {span}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>other totals of %n month(s), spread over their days, {span}</source>
      <translation>
        <numerusform>another total of %n month, spread over its days, {span}</numerusform>
        <numerusform>other totals of %n months, spread over their days, {span}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>overdue by %n day(s)</source>
      <translation>
        <numerusform>overdue by %n day</numerusform>
        <numerusform>overdue by %n days</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>tried %n time(s)</source>
      <translation>
        <numerusform>tried %n time</numerusform>
        <numerusform>tried %n times</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>tried %n time(s) since</source>
      <translation>
        <numerusform>tried %n time since</numerusform>
        <numerusform>tried %n times since</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{answered} of %n answered</source>
      <translation>
        <numerusform>{answered} of %n answered</numerusform>
        <numerusform>{answered} of %n answered</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{client} has figures of %n day(s) of this month; its total is not spread.</source>
      <translation>
        <numerusform>{client} has figures of %n day of this month; its total is not spread.</numerusform>
        <numerusform>{client} has figures of %n days of this month; its total is not spread.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{done} of {all}, about %n minute(s) left</source>
      <translation>
        <numerusform>{done} of {all}, about a minute left</numerusform>
        <numerusform>{done} of {all}, about %n minutes left</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{field} of %n client(s) changed</source>
      <translation>
        <numerusform>{field} of %n client changed</numerusform>
        <numerusform>{field} of %n clients changed</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{figure}: several rows make up a day and can't be added up; left out on %n day(s).</source>
      <translation>
        <numerusform>{figure}: several rows make up a day and can't be added up; left out on %n day.</numerusform>
        <numerusform>{figure}: several rows make up a day and can't be added up; left out on %n days.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{file}, %n more waiting</source>
      <translation>
        <numerusform>{file}, %n more waiting</numerusform>
        <numerusform>{file}, %n more waiting</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{group}, %n row(s)</source>
      <translation>
        <numerusform>{group}, %n row</numerusform>
        <numerusform>{group}, %n rows</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{group}, %n row(s), folded</source>
      <translation>
        <numerusform>{group}, %n row, folded</numerusform>
        <numerusform>{group}, %n rows, folded</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{month} has daily figures of %n day(s), which a total can't replace.</source>
      <translation>
        <numerusform>{month} has daily figures of %n day, which a total can't replace.</numerusform>
        <numerusform>{month} has daily figures of %n days, which a total can't replace.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{names} and %n more</source>
      <translation>
        <numerusform>{names} and %n more</numerusform>
        <numerusform>{names} and %n more</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{page}, %n due</source>
      <translation>
        <numerusform>{page}, %n due</numerusform>
        <numerusform>{page}, %n due</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{reason} %n row(s) were left out.</source>
      <translation>
        <numerusform>{reason} %n row was left out.</numerusform>
        <numerusform>{reason} %n rows were left out.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{rep}: %n client(s)</source>
      <translation>
        <numerusform>{rep}: %n client</numerusform>
        <numerusform>{rep}: %n clients</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{share}, %n working day(s)</source>
      <translation>
        <numerusform>{share}, %n working day</numerusform>
        <numerusform>{share}, %n working days</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{sheet} · %n row(s)</source>
      <translation>
        <numerusform>{sheet} · %n row</numerusform>
        <numerusform>{sheet} · %n rows</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{source}, {number}: %n client(s)</source>
      <translation>
        <numerusform>{source}, {number}: %n client</numerusform>
        <numerusform>{source}, {number}: %n clients</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{taken} of %n column(s)</source>
      <translation>
        <numerusform>{taken} of %n column</numerusform>
        <numerusform>{taken} of %n columns</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{who} never reached, for %n day(s) since {day}</source>
      <translation>
        <numerusform>{who} never reached, for %n day since {day}</numerusform>
        <numerusform>{who} never reached, for %n days since {day}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{who} not reached for %n day(s)</source>
      <translation>
        <numerusform>{who} not reached for %n day</numerusform>
        <numerusform>{who} not reached for %n days</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{who} not reached for %n day(s), last on {day}</source>
      <translation>
        <numerusform>{who} not reached for %n day, last on {day}</numerusform>
        <numerusform>{who} not reached for %n days, last on {day}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>“{field}” in %n row(s)</source>
      <translation>
        <numerusform>“{field}” in %n row</numerusform>
        <numerusform>“{field}” in %n rows</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>“{name}” holds names alone, and %n of them are not known here; nothing was changed.</source>
      <translation>
        <numerusform>“{name}” holds names alone, and %n of them is not known here; nothing was changed.</numerusform>
        <numerusform>“{name}” holds names alone, and %n of them are not known here; nothing was changed.</numerusform>
      </translation>
    </message>
  </context>
</TS>
