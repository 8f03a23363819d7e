package org.mingjian.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the parser of a page is not shown changes nothing of what is read. */
class HtmlTagsTest {
  private static final int PAGES = 400;

  /** A tag that is not written as it should be: behind it nothing is left out. */
  private static final String KEEPS_ALL = "<i =5></i>";

  private static final List<String> STYLES =
      List.of(
          "font-family:FangSong",
          "font-size:14pt",
          "font-size:0",
          "font-size:1px",
          "color:white",
          "color:#fff;background:#000",
          "COLOR:black",
          "display:none",
          "display:block",
          "visibility:hidden",
          "visibility:visible",
          "opacity:0",
          "text-indent:28pt",
          "text-indent:-9999px",
          "position:absolute;left:-999px",
          "text-decoration:line-through",
          "vertical-align:super",
          "white-space:pre",
          "height:0;overflow:hidden",
          "border:none",
          "mso-hide:all");
  private static final List<String> RULES =
      List.of(
          ".a{display:none}",
          ".b{font-size:0}",
          ".b{color:white}",
          "td{visibility:hidden}",
          "td[align=right]{display:none}",
          "p{text-decoration:none}",
          "@media print{.a{display:none}}");
  private static final List<String> ATTRIBUTES =
      List.of(
          " align=right",
          " valign='top'",
          " lang = \"zh\"",
          " class=a",
          " class='b c'",
          " class=hidden",
          " color=white",
          " bgcolor=black",
          " hidden",
          " nowrap",
          " title=\"1>0\"",
          " align='x",
          " style=",
          " =5",
          "/");

  private final Random random = new Random();

  @Test
  void nothingThatIsReadIsLeftOut() throws UnreadableFileException {
    long seed = System.nanoTime();
    random.setSeed(seed);
    int shortened = 0;
    for (int i = 0; i < PAGES; i++) {
      String page = page(random.nextInt(3));
      SourceDocument all = read(KEEPS_ALL + page);
      SourceDocument some = read(page);
      assertThat(some.text()).as("seed %d: %s", seed, page).isEqualTo(all.text());
      assertThat(some.blocks()).as("seed %d: %s", seed, page).isEqualTo(all.blocks());
      shortened += leftOut(page) > 0 ? 1 : 0;
    }
    assertThat(shortened).as("seed %d: pages of which a part is left out", seed).isPositive();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <p style='font-size:14pt' lang=EN-US>3</p>              | 34
          <p align=right>3</p>                                    | 12
          <p class=MsoNormal>3<o:p></o:p></p>                     | 27
          <p style='font-size:0'>3</p><p style='width:9pt'>4</p>  | 0
          <font color=white><p style='width:9pt'>4</p></font>     | 0
          <p style='width:9pt' style='display:none'>3</p>         | 0
          <p title='a><b style='width:9pt'>3</b>                  | 0
          <style>b[lang]{width:0}</style><b lang=zh>3</b>         | 0
          <style>b{display:none}</style><b style='width:9pt'>3</b>| 0
          <script>a = '<b lang=zh>'</script>                      | 0
          <script>a = '<p x='</script><b lang=zh>3</b>            | 8
          <p hidden style='display:block'>3</p>                   | 0
          """)
  void attributesThatSayNothingAreLeftOut(String page, int characters)
      throws UnreadableFileException {
    assertThat(leftOut(page)).isEqualTo(characters);
  }

  private static int leftOut(String page) throws UnreadableFileException {
    HtmlOmissions omissions =
        HtmlTags.find(page, page.toCharArray(), ReadingLimits.standard()).omissions();
    int sum = 0;
    for (int i = 0; i < omissions.count(); i++) {
      sum += omissions.end(i) - omissions.begin(i);
    }
    return sum;
  }

  private static SourceDocument read(String page) throws UnreadableFileException {
    byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
    return new HtmlReader(ReadingLimits.standard()).read("text/html", bytes);
  }

  /** A page of two tables and some lines; {@code traps} says how often its tags tell something. */
  private String page(int traps) {
    StringBuilder page = new StringBuilder("<html><head>");
    if (random.nextInt(3) < traps) {
      page.append("<style>").append(any(RULES)).append(any(RULES)).append("</style>");
    }
    page.append("</head><body>");
    for (int block = 0; block < 4; block++) {
      page.append(tag("p", traps)).append("第").append(block).append("条 ");
      page.append(tag("span", traps)).append(random.nextInt(90)).append("</span></p>");
      if (block % 2 == 1) {
        page.append(tag("table", traps));
        for (int row = 0; row < 3; row++) {
          page.append(tag("tr", traps));
          for (int cell = 0; cell < 3; cell++) {
            page.append(tag("td", traps)).append(tag("b", traps));
            page.append(random.nextInt(90)).append("</b></td>");
          }
          page.append("</tr>");
        }
        page.append("</table>");
      }
    }
    return page.append("</body></html>").toString();
  }

  private String tag(String name, int traps) {
    StringBuilder tag = new StringBuilder("<").append(name);
    if (random.nextInt(3) == 0) {
      tag.append(" style='").append(STYLES.get(random.nextInt(2))).append('\'');
    }
    if (random.nextInt(12) < traps) {
      tag.append(" style=\"").append(any(STYLES)).append(';').append(any(STYLES)).append('"');
    }
    if (random.nextInt(20) < traps) {
      tag.append(any(ATTRIBUTES));
    }
    return tag.append('>').toString();
  }

  private String any(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }
}
