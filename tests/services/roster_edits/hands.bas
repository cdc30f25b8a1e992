' Carries out the steps of a script as a person would in LibreOffice Calc. One step a line, its parts separated by tabs;
' letters beyond ASCII are written as \uXXXX.
Option Explicit

Dim oDoc As Object, oSheet As Object
Dim nHeader As Long, nKey As Long, nSecond As Long, nLast As Long, nWidth As Long

Sub Main(sScript As String)
	Dim n As Integer, sLine As String
	n = FreeFile
	Open ConvertToURL(sScript) For Input As #n
	Do While Not EOF(n)
		Line Input #n, sLine
		If sLine <> "" Then Carry(Split(sLine, Chr(9)))
	Loop
	Close #n
	StarDesktop.terminate()
End Sub

Sub Carry(aPart)
	Dim i As Long, r As Long, c As Long
	For i = 0 To UBound(aPart)
		aPart(i) = Plain(aPart(i))
	Next
	If aPart(0) = "open" Then
		oDoc = StarDesktop.loadComponentFromURL(ConvertToURL(aPart(1)), "_blank", 0, Array(Setting("Hidden", True)))
		Exit Sub
	ElseIf aPart(0) = "save" Then
		oDoc.storeToURL(ConvertToURL(aPart(1)), Array(Setting("FilterName", aPart(2))))
		oDoc.close(True)
		Exit Sub
	End If
	Look(aPart(1))
	Select Case aPart(0)
		Case "put"
			r = RowOf(aPart(2)) : c = ColumnOf(aPart(3))
			If r >= 0 And c >= 0 Then Put(oSheet.getCellByPosition(c, r), aPart(4), aPart(5))
		Case "answer"
			For r = 0 To nLast
				If oSheet.getCellByPosition(0, r).getString() = aPart(2) Then
					Put(oSheet.getCellByPosition(2, r), aPart(3), aPart(4))
				End If
			Next
		Case "drop"
			r = RowOf(aPart(2))
			If r >= 0 Then oSheet.Rows.removeByIndex(r, 1)
		Case "copy"
			r = RowOf(aPart(2)) : c = ColumnOf(aPart(3))
			If r >= 0 And c >= 0 Then
				CopyRow(r, nLast + 1)
				Put(oSheet.getCellByPosition(c, nLast + 1), "text", aPart(4))
			End If
		Case "insert"
			c = ColumnOf(aPart(3))
			If c >= 0 Then
				r = nHeader + 1 + Int(CDbl(aPart(2)) * (nLast - nHeader))
				oSheet.Rows.insertByIndex(r, 1)
				Put(oSheet.getCellByPosition(c, r), "text", aPart(4))
			End If
		Case "sort"
			c = ColumnOf(aPart(2))
			If c >= 0 And nLast > nHeader Then SortRange(0, nWidth - 1, c, aPart(3) = "True")
		Case "move_column"
			c = ColumnOf(aPart(2))
			If c >= 0 Then MoveColumn(c, Int(CDbl(aPart(3)) * (nWidth - 1)))
		Case "foreign_column"
			c = Int(CDbl(aPart(2)) * nWidth)
			oSheet.Columns.insertByIndex(c, 1)
			oSheet.getCellByPosition(c, nHeader).setString("My own column")
			If nLast > nHeader Then oSheet.getCellByPosition(c, nHeader + 1).setString("mine")
		Case "hide_column"
			c = ColumnOf(aPart(2))
			If c >= 0 Then oSheet.Columns.getByIndex(c).IsVisible = False
		Case "drop_column"
			c = ColumnOf(aPart(2))
			If c >= 0 Then oSheet.Columns.removeByIndex(c, 1)
		Case "rename_column"
			c = ColumnOf(aPart(2))
			If c >= 0 Then oSheet.getCellByPosition(c, nHeader).setString(aPart(3))
		Case "rename_sheet"
			oSheet.setName(aPart(2))
		Case "sort_part"
			SortPart(CDbl(aPart(2)), CDbl(aPart(3)), aPart(4) = "True")
		Case "shift_up"
			r = RowOf(aPart(2)) : c = ColumnOf(aPart(3))
			If r >= 0 And c >= 0 Then oSheet.removeRange(Area(c, r, c, r), com.sun.star.sheet.CellDeleteMode.UP)
		Case "shift_down"
			r = RowOf(aPart(2)) : c = ColumnOf(aPart(3))
			If r >= 0 And c >= 0 Then oSheet.insertCells(Area(c, r, c, r), com.sun.star.sheet.CellInsertMode.DOWN)
		Case "fill_down"
			r = RowOf(aPart(2))
			If r >= 0 Then FillDown(r, CLng(aPart(3)))
		Case "paste_over"
			PasteOver(RowOf(aPart(2)), RowOf(aPart(3)))
	End Select
End Sub

Sub Look(sTitle As String)
	Dim oCursor As Object, r As Long, c As Long, sText As String
	oSheet = oDoc.Sheets.getByName(sTitle)
	oCursor = oSheet.createCursor()
	oCursor.gotoEndOfUsedArea(False)
	nLast = oCursor.RangeAddress.EndRow
	nWidth = oCursor.RangeAddress.EndColumn + 1
	For r = 0 To 30
		nKey = -1 : nSecond = -1
		For c = 0 To nWidth - 1
			sText = oSheet.getCellByPosition(c, r).getString()
			If sText = "_key" Then nKey = c
			If sText = "_key2" Then nSecond = c
		Next
		If nKey >= 0 Then
			nHeader = r
			Exit For
		End If
	Next
	Do While nLast > nHeader And IsEmptyRow(nLast)
		nLast = nLast - 1
	Loop
End Sub

Function IsEmptyRow(r As Long) As Boolean
	Dim c As Long
	IsEmptyRow = True
	For c = 0 To nWidth - 1
		If oSheet.getCellByPosition(c, r).getString() <> "" Then
			IsEmptyRow = False
			Exit Function
		End If
	Next
End Function

Function RowOf(sKey As String) As Long
	Dim r As Long
	RowOf = -1
	For r = nHeader + 1 To nLast
		If oSheet.getCellByPosition(nKey, r).getString() = sKey Then
			RowOf = r
			Exit Function
		End If
	Next
End Function

Function ColumnOf(sTitle As String) As Long
	Dim c As Long
	ColumnOf = -1
	For c = 0 To nWidth - 1
		If oSheet.getCellByPosition(c, nHeader).getString() = sTitle Then
			ColumnOf = c
			Exit Function
		End If
	Next
End Function

Sub Put(oCell As Object, sKind As String, sText As String)
	If sKind = "text" Then
		oCell.setString(sText)
	ElseIf sKind = "number" Then
		oCell.setValue(CDbl(sText))
	Else
		oCell.setString("")
	End If
End Sub

Sub CopyRow(nFrom As Long, nTo As Long)
	oSheet.copyRange(oSheet.getCellByPosition(0, nTo).CellAddress, Area(0, nFrom, nWidth - 1, nFrom))
End Sub

Sub SortRange(nFirst As Long, nEnd As Long, nBy As Long, bBackwards As Boolean)
	Dim aField(0) As New com.sun.star.table.TableSortField
	aField(0).Field = nBy - nFirst
	aField(0).IsAscending = Not bBackwards
	oSheet.getCellRangeByPosition(nFirst, nHeader + 1, nEnd, nLast).sort(_
		Array(Setting("SortFields", aField()), Setting("ContainsHeader", False)))
End Sub

Sub SortPart(nOne As Double, nOther As Double, bBackwards As Boolean)
	Dim nFirst As Long, nEnd As Long, nSwap As Long
	nFirst = Int(nOne * nWidth) : nEnd = Int(nOther * nWidth)
	If nFirst > nEnd Then
		nSwap = nFirst : nFirst = nEnd : nEnd = nSwap
	End If
	If nEnd - nFirst >= nWidth - 1 Then nEnd = nEnd - 1
	If nLast > nHeader Then SortRange(nFirst, nEnd, nFirst + Int((nEnd - nFirst + 1) / 2), bBackwards)
End Sub

Sub MoveColumn(nFrom As Long, nTo As Long)
	Dim nSource As Long
	If nFrom = nTo Then Exit Sub
	oSheet.Columns.insertByIndex(nTo, 1)
	nSource = nFrom
	If nFrom >= nTo Then nSource = nFrom + 1
	oSheet.moveRange(oSheet.getCellByPosition(nTo, 0).CellAddress, Area(nSource, 0, nSource, nLast))
	oSheet.Columns.removeByIndex(nSource, 1)
End Sub

Sub FillDown(nFrom As Long, nCount As Long)
	Dim nTo As Long
	nTo = nFrom + nCount
	If nTo > nLast Then nTo = nLast
	If nTo > nFrom Then
		oSheet.getCellRangeByPosition(0, nFrom, nWidth - 1, nTo).fillAuto(com.sun.star.sheet.FillDirection.TO_BOTTOM, 1)
	End If
End Sub

Sub PasteOver(nFrom As Long, nTo As Long)
	Dim c As Long
	If nFrom < 0 Or nTo < 0 Then Exit Sub
	For c = 0 To nWidth - 1
		If c <> nKey And c <> nSecond Then
			oSheet.copyRange(oSheet.getCellByPosition(c, nTo).CellAddress, Area(c, nFrom, c, nFrom))
		End If
	Next
End Sub

Function Area(nLeft As Long, nTop As Long, nRight As Long, nBottom As Long)
	Area = oSheet.getCellRangeByPosition(nLeft, nTop, nRight, nBottom).RangeAddress
End Function

Function Setting(sName As String, vValue)
	Dim oSetting As New com.sun.star.beans.PropertyValue
	oSetting.Name = sName
	oSetting.Value = vValue
	Setting = oSetting
End Function

Function Plain(sText As String) As String
	Dim n As Long, sFound As String
	n = InStr(sText, "\u")
	Do While n > 0
		sFound = sFound & Left(sText, n - 1) & Chr(CLng("&H" & Mid(sText, n + 2, 4)))
		sText = Mid(sText, n + 6)
		n = InStr(sText, "\u")
	Loop
	Plain = sFound & sText
End Function
