package org.councilnotes.extract;

import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.html.HtmlMapper;
import org.apache.tika.parser.html.IdentityHtmlMapper;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.sax.ContentHandlerDecorator;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Tika's HTML parser, told to keep bold, ids and classes: headings and footnotes hang on them. */
public final class HtmlParser extends JSoupParser {

  private static final long serialVersionUID = 1L;

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    context.set(HtmlMapper.class, IdentityHtmlMapper.INSTANCE);
    context.set(EncodingDetector.class, new MarkupCharset());
    TikaInputStream file = TikaInputStream.get(stream);
    HtmlEnd.check(file.getPath(), metadata);
    super.parse(file, new Trimmed(handler, metadata), metadata, context);
  }

  /**
   * Leaves out comments, which come with that mapper as elements of a name that no XML may have,
   * and elements that stand too deep or are too many, but not their text.
   */
  private static final class Trimmed extends ContentHandlerDecorator {

    private final Metadata metadata;
    private int elements;
    private int depth;

    /** Elements that are open now and were left out; whatever is in one is left out, too. */
    private int leftOut;

    Trimmed(ContentHandler handler, Metadata metadata) {
      super(handler);
      this.metadata = metadata;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes)
        throws SAXException {
      if (isComment(name)) {
        return;
      }
      if (leftOut > 0 || isReached(Limit.NESTING, depth) || isReached(Limit.TAGS, elements)) {
        leftOut++;
      } else {
        depth++;
        elements++;
        super.startElement(uri, local, name, attributes);
      }
    }

    private boolean isReached(Limit limit, int count) {
      boolean reached = count >= limit.most();
      if (reached) {
        Remark.MISSING.add(metadata, limit.words());
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
}
