package org.councilnotes.extract.office;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.councilnotes.extract.annotation.AnnotationRequest;
import org.councilnotes.extract.annotation.WordAnnotation;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Parses DOCX. Keeps tracked changes, comments, text boxes, headers and footers apart from the
 * text, which Tika's own parser does not. See {@link TextFlowWriter} for the output.
 */
public final class DocxParser implements Parser {

  private static final long serialVersionUID = 1L;
  public static final MediaType DOCX =
      MediaType.application("vnd.openxmlformats-officedocument.wordprocessingml.document");

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return Set.of(DOCX);
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    AnnotationRequest request = context.get(AnnotationRequest.class);
    if (request != null) {
      annotate(stream, request, handler, metadata);
      return;
    }
    try (OfficePackage parts = new OfficePackage(TikaInputStream.get(stream).getFile(), metadata)) {
      metadata.set(Metadata.CONTENT_TYPE, DOCX.toString());
      parts.describe("docProps/core.xml");
      TextFlow flow = new PartReader(parts).read();
      TextFlowWriter.write(flow, handler, metadata);
    }
  }

  /** Writes an annotated copy of the file; the XHTML only says that it is done. */
  private static void annotate(
      InputStream stream, AnnotationRequest request, ContentHandler handler, Metadata metadata)
      throws IOException, SAXException {
    WordAnnotation.write(TikaInputStream.get(stream).getPath(), request);
    metadata.set(Metadata.CONTENT_TYPE, DOCX.toString());
    XHTMLContentHandler done = new XHTMLContentHandler(handler, metadata);
    done.startDocument();
    done.element("p", request.output());
    done.endDocument();
  }

  /**
   * Finds the parts of a DOCX file by the relationships between them.
   *
   * <p>Source: ECMA-376, part 2, 8.
   */
  private record PartReader(OfficePackage parts) {

    /** Kinds of parts that are read before the body, in this order: notes need styles and lists. */
    private static final List<String> KINDS =
        List.of("styles", "numbering", "footnotes", "endnotes", "comments", "header", "footer");

    private static final Set<String> EDGES = Set.of("header", "footer");

    TextFlow read() throws IOException, TikaException, SAXException {
      String main = target("", relationships("_rels/.rels"), "officeDocument");
      XmlElement document =
          parts.root(main).orElseThrow(() -> new TikaException("DOCX without a document"));
      String folder = main.substring(0, main.lastIndexOf('/') + 1);
      String file = main.substring(folder.length());
      List<XmlElement> relationships = relationships(folder + "_rels/" + file + ".rels");
      DocxReader reader = new DocxReader();
      for (String kind : KINDS) {
        for (String path : paths(folder, kind, relationships)) {
          parts.listed(path).ifPresent(root -> reader.part(kind, root));
        }
      }
      for (XmlElement chart : relationships) {
        if (isOf(chart, "chart")) {
          parts
              .root(path(folder, chart))
              .ifPresent(root -> reader.chart(chart.attribute("Id"), root));
        }
      }
      return reader.read(document);
    }

    /**
     * Paths of the parts of a kind. Headers and footers count even without a reference: one may
     * hold the marking.
     */
    private Set<String> paths(String folder, String kind, List<XmlElement> relationships) {
      Set<String> paths = new LinkedHashSet<>();
      relationships.stream().filter(r -> isOf(r, kind)).forEach(r -> paths.add(path(folder, r)));
      if (EDGES.contains(kind)) {
        Pattern edge = Pattern.compile(Pattern.quote(folder + kind) + "\\d*\\.xml");
        parts.names().filter(edge.asMatchPredicate()).forEach(paths::add);
      }
      return paths;
    }

    private List<XmlElement> relationships(String path)
        throws IOException, TikaException, SAXException {
      return parts.root(path).map(XmlElement::children).orElse(List.of());
    }

    private static String target(String folder, List<XmlElement> relationships, String kind) {
      return relationships.stream()
          .filter(r -> isOf(r, kind))
          .map(r -> path(folder, r))
          .findFirst()
          .orElse("word/document.xml");
    }

    private static boolean isOf(XmlElement relationship, String kind) {
      return relationship.attribute("Type").endsWith("/" + kind);
    }

    private static String path(String folder, XmlElement relationship) {
      String target = relationship.attribute("Target");
      return target.startsWith("/") ? target.substring(1) : folder + target;
    }
  }
}
