package org.mingjian.corpus;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A page saved from a government site: the report between the site's own parts. */
final class HtmlFileWriter implements FileWriter {
  private final boolean chinese;

  /** A writer of pages in UTF-8, or in GB18030 that calls itself gb2312. */
  HtmlFileWriter(boolean chinese) {
    this.chinese = chinese;
  }

  @Override
  public byte[] write(Job job) {
    String page = page(job);
    return page.getBytes(chinese ? Charset.forName("GB18030") : StandardCharsets.UTF_8);
  }

  private String page(Job job) {
    Dice dice = job.dice();
    String county = job.plan().place.county().name();
    String unit = job.plan().place.name();
    StringBuilder page = new StringBuilder();
    page.append("<!DOCTYPE html>\n<html>\n<head>\n");
    page.append("<meta http-equiv=\"Content-Type\" content=\"text/html; charset=")
        .append(chinese ? "gb2312" : "utf-8")
        .append("\">\n");
    ReportDocument.Imprint imprint = job.document().imprint();
    String name = imprint == null ? "政府信息公开" : imprint.name();
    page.append("<title>").append(name).append('_').append(county).append("人民政府</title>\n");
    page.append("<style>.MsoNormal{font-size:10.5pt} td{border:1px solid #000}</style>\n");
    page.append("<script>var siteId=\"").append(dice.between(1000, 9999)).append("\";");
    page.append("document.write('<i></i>');</script>\n</head>\n<body>\n");
    page.append("<div class=\"header\"><a href=\"/\">").append(county);
    page.append("人民政府</a><ul><li><a href=\"/zwgk/\">政务公开</a></li>");
    page.append("<li>办事服务</li><li>互动交流</li></ul></div>\n");
    page.append("<div class=\"crumb\">当前位置：<a href=\"/\">首页</a>&nbsp;&gt;&nbsp;政府信息公开");
    page.append("&nbsp;&gt;&nbsp;政府信息公开年报&nbsp;&gt;&nbsp;").append(unit).append("</div>\n");
    if (imprint != null) {
      index(page, imprint, dice);
    }
    page.append("<div class=\"article-info\">来源：").append(unit);
    page.append("&nbsp;&nbsp;浏览次数：<span id=\"hits\">").append(dice.between(3, 980));
    page.append("</span>&nbsp;&nbsp;字体：[<a>大</a> <a>中</a> <a>小</a>]</div>\n");
    page.append("<div id=\"zoom\" class=\"TRS_Editor\">\n");
    boolean clutter = dice.chance(0.7);
    for (ReportDocument.Piece piece : job.document().pieces()) {
      switch (piece) {
        case ReportDocument.Title title ->
            page.append("<h1 align=\"center\">")
                .append(spans(title.text(), clutter))
                .append("</h1>\n");
        case ReportDocument.Heading heading ->
            paragraph(page, heading.text(), clutter, "MsoNormal");
        case ReportDocument.Text text -> paragraph(page, text.text(), clutter, "MsoNormal");
        case ReportDocument.Closing closing -> closing(page, closing.text());
        case ReportDocument.Form form -> table(page, form.table(), clutter, dice);
      }
    }
    page.append("</div>\n");
    page.append("<div class=\"related\"><p>上一篇：<a>").append(county);
    page.append("气象局信息公开指南</a></p><p>下一篇：<a>关于召开座谈会的通知</a></p></div>\n");
    page.append("<div class=\"footer\">主办：").append(county);
    page.append("人民政府办公室&nbsp;备案号：示ICP备").append(dice.between(10000000, 29999999));
    page.append("号-1&nbsp;联系电话：0").append(dice.between(310, 999)).append('-');
    page.append(dice.between(2100000, 8999999)).append("</div>\n</body>\n</html>\n");
    return page.toString();
  }

  private static void index(StringBuilder page, ReportDocument.Imprint imprint, Dice dice) {
    List<String[]> lines =
        List.of(
            new String[] {"索&nbsp;引&nbsp;号", imprint.indexNumber()},
            new String[] {"发布机构", imprint.publisher()},
            new String[] {"发布日期", imprint.publishedOn()},
            new String[] {"名&nbsp;&nbsp;&nbsp;&nbsp;称", imprint.name()},
            new String[] {"文&nbsp;&nbsp;&nbsp;&nbsp;号", ""},
            new String[] {"主题分类", "政府信息公开年报"});
    boolean asTable = dice.chance(0.6);
    page.append(asTable ? "<table class=\"xxgk-index\">\n" : "<ul class=\"xxgk-index\">\n");
    for (int at = 0; at < lines.size(); at += 2) {
      page.append(asTable ? "<tr>" : "");
      for (String[] line : lines.subList(at, at + 2)) {
        page.append(asTable ? "<td><b>" : "<li><b>").append(line[0]).append("：</b>");
        page.append(asTable ? "</td><td>" : "<span>").append(line[1]);
        page.append(asTable ? "</td>" : "</span></li>\n");
      }
      page.append(asTable ? "</tr>\n" : "");
    }
    page.append(asTable ? "</table>\n" : "</ul>\n");
  }

  private static void paragraph(StringBuilder page, String text, boolean clutter, String kind) {
    page.append(clutter ? "<p class=\"" + kind + "\" style=\"text-indent:32.0pt\">" : "<p>")
        .append(clutter ? "" : "&nbsp;&nbsp;&nbsp;&nbsp;")
        .append(spans(text, clutter))
        .append("</p>\n");
  }

  private static void closing(StringBuilder page, String text) {
    page.append("<p style=\"text-align:right\">").append(escaped(text)).append("&nbsp;</p>\n");
  }

  private static void table(StringBuilder page, GridTable table, boolean clutter, Dice dice) {
    boolean breaks = dice.chance(0.4);
    page.append(
        clutter
            ? "<div align=\"center\"><table class=\"MsoNormalTable\" border=\"1\" cellspacing=\"0\">"
            : "<table border=\"1\">");
    page.append("<tbody>\n");
    for (List<GridCell> row : table.rows()) {
      page.append("<tr>");
      for (GridCell cell : row) {
        page.append("<td");
        page.append(cell.rowSpan() > 1 ? " rowspan=\"" + cell.rowSpan() + "\"" : "");
        page.append(cell.columnSpan() > 1 ? " colspan=\"" + cell.columnSpan() + "\"" : "");
        page.append(clutter ? " style=\"width:45.1pt\" valign=\"center\">" : ">");
        String text = breaks && !cell.isFigure() ? TextTables.broken(cell.text()) : cell.text();
        String inner = text.isEmpty() ? "&nbsp;" : spans(text, clutter);
        page.append(
            clutter
                ? "<p class=\"MsoNormal\" align=\"center\">" + inner + "<o:p></o:p></p>"
                : inner);
        page.append("</td>");
      }
      page.append("</tr>\n");
    }
    page.append("</tbody></table>").append(clutter ? "</div>\n" : "\n");
  }

  /** Word wraps runs of digits in spans of their own. */
  private static String spans(String text, boolean clutter) {
    String safe = escaped(text).replace("\n", "<br>");
    if (!clutter) {
      return safe;
    }
    String digits =
        safe.replaceAll(
            "(?<![&#\\w])([0-9]+)(?![0-9]*;)",
            "<span lang=\"EN-US\" style=\"font-family:宋体\">$1</span>");
    return "<span style=\"font-size:12.0pt;font-family:仿宋_GB2312\">" + digits + "</span>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\u00a0", "&nbsp;");
  }
}
