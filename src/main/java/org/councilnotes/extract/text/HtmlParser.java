package org.councilnotes.extract.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.html.HtmlMapper;
import org.apache.tika.parser.html.IdentityHtmlMapper;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.sax.ContentHandlerDecorator;
import org.councilnotes.extract.FileLimit;
import org.councilnotes.extract.ParserRemark;
import org.councilnotes.note.ReasonCode;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Tika's HTML parser, configured to keep bold, ids and classes, which headings and footnotes are
 * recognised by.
 */
public final class HtmlParser extends JSoupParser {

  private static final long serialVersionUID = 1L;

  /** For services, which take a constructor without arguments. */
  public HtmlParser() {}

  /**
   * For a configuration of Tika, which takes no other constructor.
   *
   * @param detector detector of Tika; this parser uses its own
   */
  public HtmlParser(EncodingDetector detector) {
    super(detector);
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    context.set(HtmlMapper.class, IdentityHtmlMapper.INSTANCE);
    context.set(EncodingDetector.class, new HtmlCharsetDetector());
    TikaInputStream file = TikaInputStream.get(stream);
    TruncationCheck.check(file.getPath(), metadata);
    super.parse(file, new HtmlFilter(handler, metadata), metadata, context);
  }

  /**
   * Leaves out comments, which this mapper passes on as elements with a name that is invalid in
   * XML, and elements that are nested too deep or too many. The text of such elements is kept.
   */
  private static final class HtmlFilter extends ContentHandlerDecorator {

    private final Metadata metadata;
    private int elements;
    private int depth;

    /** Number of open elements that were left out; their descendants are left out, too. */
    private int leftOut;

    HtmlFilter(ContentHandler handler, Metadata metadata) {
      super(handler);
      this.metadata = metadata;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes)
        throws SAXException {
      if (isComment(name)) {
        return;
      }
      if (leftOut > 0
          || isReached(FileLimit.NESTING, depth)
          || isReached(FileLimit.TAGS, elements)) {
        leftOut++;
      } else {
        depth++;
        elements++;
        super.startElement(uri, local, name, attributes);
      }
    }

    private boolean isReached(FileLimit limit, int count) {
      boolean reached = count >= limit.maximum();
      if (reached) {
        ParserRemark.MISSING.add(metadata, limit.reason());
      }
      return reached;
    }

    @Override
    public void endElement(String uri, String local, String name) throws SAXException {
      if (isComment(name)) {
        return;
      }
      if (leftOut > 0) {
        leftOut--;
      } else {
        depth--;
        super.endElement(uri, local, name);
      }
    }

    private static boolean isComment(String name) {
      return name.startsWith("#");
    }
  }

  /**
   * Recognises truncated HTML. HTML allows most end tags to be omitted, so a page counts as
   * truncated only where it has a start tag of {@code html} or {@code body} and no end tag of
   * either, or where it ends within a tag or comment.
   */
  public static final class TruncationCheck {

    private static final int PART = 64 * 1024;

    /** Matches {@code <body class="x">}; not {@code <tbody>}. */
    private static final Pattern OPENED = Pattern.compile("(?i)<(?:html|body)[\\s>]");

    /** Matches {@code </BODY>} at its start. */
    private static final Pattern CLOSED = Pattern.compile("(?i)</(?:html|body)[\\s>]");

    /** Matches {@code <p cla} and {@code </}; not {@code < b}. */
    private static final Pattern WITHIN_TAG = Pattern.compile("<[/!]?[A-Za-z][^<>]*$|</$|<!-?$");

    private TruncationCheck() {}

    public static void check(Path file, Metadata metadata) throws IOException {
      try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
        String head = part(bytes, 0);
        String tail = part(bytes, Math.max(0, bytes.length() - PART));
        boolean open = OPENED.matcher(head).find() && !isClosed(tail);
        if (open || endsWithinComment(tail) || endsWithinTag(tail)) {
          ParserRemark.DAMAGED.add(metadata, ReasonCode.PAGE_CUT_OFF.of());
        }
      }
    }

    /** Searches backwards, as the end tag is near the end. */
    private static boolean isClosed(String tail) {
      for (int i = tail.lastIndexOf("</"); i >= 0; i = tail.lastIndexOf("</", i - 1)) {
        if (CLOSED.matcher(tail).region(i, tail.length()).lookingAt()) {
          return true;
        }
      }
      return false;
    }

    /** Searches for a comment from the start: most pages have none, which is found faster. */
    private static boolean endsWithinComment(String tail) {
      return tail.contains("<!--") && tail.lastIndexOf("<!--") > tail.lastIndexOf("-->");
    }

    private static boolean endsWithinTag(String tail) {
      int last = tail.lastIndexOf('<');
      return last >= 0 && WITHIN_TAG.matcher(tail).region(last, tail.length()).lookingAt();
    }

    /**
     * Decodes a part of the file for a search of tags. Tags are ASCII in all charsets of HTML; in
     * UTF-16 the NULs between their letters are dropped.
     */
    private static String part(RandomAccessFile bytes, long from) throws IOException {
      byte[] part = new byte[(int) Math.min(PART, bytes.length() - from)];
      bytes.seek(from);
      bytes.readFully(part);
      return new String(part, StandardCharsets.ISO_8859_1).replace("\0", "");
    }
  }
}
