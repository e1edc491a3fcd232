package org.councilnotes.web.feed;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.web.Refusal;
import org.councilnotes.web.address.PathPrefix;
import org.councilnotes.web.address.SiteRoot;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Metadata files for browsers and search engines. */
@RestController
final class SiteMetadataPages {

  private static final String XML = MediaType.APPLICATION_XML_VALUE + ";charset=UTF-8";
  private static final String OPENSEARCH = "application/opensearchdescription+xml;charset=UTF-8";
  private static final String PLAIN = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8";

  private final ArchiveAccess archiveAccess;
  private final MessageSource messages;

  SiteMetadataPages(ArchiveAccess archiveAccess, MessageSource messages) {
    this.archiveAccess = archiveAccess;
    this.messages = messages;
  }

  /** The OpenSearch 1.1 description, with which browsers search from the address bar. */
  @GetMapping(path = "/opensearch.xml", produces = OPENSEARCH)
  String openSearch(HttpServletRequest request, Locale locale) {
    SiteRoot root = SiteRoot.of(request);
    XmlBuilder xml =
        new XmlBuilder("OpenSearchDescription", "http://a9.com/-/spec/opensearch/1.1/");
    xml.leaf("ShortName", messages.getMessage("opensearch.name", null, locale));
    xml.leaf("Description", messages.getMessage("opensearch.description", null, locale));
    xml.leaf("InputEncoding", "UTF-8");
    xml.leaf("Image", root.at("/mark.svg"), "type", "image/svg+xml");
    address(xml, "results", "text/html", root.at("/?q={searchTerms}"));
    address(xml, "results", "application/atom+xml", root.at(FeedPage.PATH + "?q={searchTerms}"));
    address(xml, "self", "application/opensearchdescription+xml", root.at("/opensearch.xml"));
    return xml.end();
  }

  private static void address(XmlBuilder xml, String relation, String type, String template) {
    xml.open("Url", "type", type, "rel", relation, "template", template).close();
  }

  @GetMapping(path = Sitemap.PATH, produces = XML)
  String sitemap(HttpServletRequest request) {
    return map(request).first();
  }

  @GetMapping(path = "/sitemap-{n:\\d{1,6}}.xml", produces = XML)
  String part(@PathVariable int n, HttpServletRequest request) {
    return map(request).part(n).orElseThrow(() -> Refusal.notFound("sitemap", n));
  }

  private Sitemap map(HttpServletRequest request) {
    return Sitemap.of(archiveAccess.forReader().notes(), SiteRoot.of(request));
  }

  /**
   * Robots.txt: allows the pages of notes and series, disallows searches and comparisons, of which
   * there is no end.
   */
  @GetMapping(path = "/robots.txt", produces = PLAIN)
  String robots(HttpServletRequest request) {
    return """
    User-agent: *
    Disallow: %1$s/api/
    Disallow: %1$s/compare
    Disallow: %1$s/feed
    Disallow: %1$s/wording
    Disallow: %1$s/*?
    Sitemap: %2$s
    """
        .formatted(PathPrefix.of(request).path(), SiteRoot.of(request).at(Sitemap.PATH));
  }
}
