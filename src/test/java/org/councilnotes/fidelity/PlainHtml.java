package org.councilnotes.fidelity;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.swing.text.MutableAttributeSet;
import javax.swing.text.html.HTML;
import javax.swing.text.html.HTMLEditorKit;
import javax.swing.text.html.parser.ParserDelegator;

/** The words of a web page as the JDK's own parser has them. */
final class PlainHtml extends HTMLEditorKit.ParserCallback {

  private final StringBuilder text = new StringBuilder();
  private int hidden;

  static String text(Path file) {
    PlainHtml words = new PlainHtml();
    try (Reader reader = Files.newBufferedReader(file)) {
      new ParserDelegator().parse(reader, words, true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words.text.toString();
  }

  @Override
  public void handleStartTag(HTML.Tag tag, MutableAttributeSet attributes, int position) {
    hidden += isHidden(tag) ? 1 : 0;
    text.append(tag.isBlock() ? " " : "");
  }

  @Override
  public void handleEndTag(HTML.Tag tag, int position) {
    hidden -= isHidden(tag) ? 1 : 0;
    text.append(tag.isBlock() ? " " : "");
  }

  @Override
  public void handleSimpleTag(HTML.Tag tag, MutableAttributeSet attributes, int position) {
    text.append(tag == HTML.Tag.BR ? " " : "");
  }

  @Override
  public void handleText(char[] data, int position) {
    text.append(hidden > 0 ? new char[0] : data);
  }

  private static boolean isHidden(HTML.Tag tag) {
    return tag == HTML.Tag.TITLE || tag == HTML.Tag.STYLE || tag == HTML.Tag.SCRIPT;
  }
}
