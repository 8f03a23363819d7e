package org.mingjian.finding.text;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.document.Paragraph;
import org.mingjian.document.Span;
import org.mingjian.document.Spans;
import org.mingjian.extract.LabelText;
import org.mingjian.finding.ReportText;

/**
 * The running text of a report without its titles, sentence by sentence.
 *
 * @param words the whole document in simplified, half-width characters, at the same offsets
 */
record RunningText(String words, List<Span> paragraphs, List<Sentence> sentences) {
  private static final String SENTENCE_END = "。；;！!？?\n";

  RunningText {
    paragraphs = List.copyOf(paragraphs);
    sentences = List.copyOf(sentences);
  }

  static RunningText of(ReportText text) {
    String words = simplified(text.text());
    List<Span> paragraphs = new ArrayList<>();
    List<Sentence> sentences = new ArrayList<>();
    for (Paragraph paragraph : text.paragraphs()) {
      if (paragraph.role() != Paragraph.Role.TITLE && paragraph.span().length() > 0) {
        split(words, paragraph.span(), paragraphs.size(), sentences);
        paragraphs.add(paragraph.span());
      }
    }
    return new RunningText(words, paragraphs, sentences);
  }

  /** Each character in its simplified, half-width form; marks stay as they are. */
  static String simplified(String text) {
    char[] folded = new char[text.length()];
    for (int i = 0; i < folded.length; i++) {
      char c = text.charAt(i);
      char plain = LabelText.fold(c);
      folded[i] = plain == 0 ? c : plain;
    }
    return new String(folded);
  }

  private static void split(String words, Span paragraph, int number, List<Sentence> sentences) {
    int start = paragraph.start();
    for (int i = paragraph.start(); i <= paragraph.end(); i++) {
      if (i == paragraph.end() || SENTENCE_END.indexOf(words.charAt(i)) >= 0) {
        Span span = Spans.trimmed(words, start, i);
        if (span.length() > 1) {
          sentences.add(new Sentence(number, span, span.of(words)));
        }
        start = i + 1;
      }
    }
  }
}
