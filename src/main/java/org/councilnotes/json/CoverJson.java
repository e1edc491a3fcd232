package org.councilnotes.json;

import java.time.LocalDate;
import java.util.Optional;
import org.councilnotes.note.CoverPage;
import org.councilnotes.note.CoverPage.Address;
import org.councilnotes.note.CoverPage.Identity;
import org.councilnotes.note.CoverPage.Release;
import org.councilnotes.note.CoverPage.Trail;
import org.councilnotes.note.DocumentNumber;
import org.councilnotes.note.Marking;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The cover's fields, flat in the object of their note. */
final class CoverJson {

  private CoverJson() {}

  static void write(CoverPage cover, ObjectNode json) {
    Identity identity = cover.identity();
    Address address = cover.address();
    Fields.maybe(json, "number", identity.number().map(DocumentNumber::display));
    json.put("language", identity.language());
    Fields.maybe(json, "original", identity.original());
    Fields.maybe(json, "date", identity.date().map(LocalDate::toString));
    Fields.maybe(json, "type", address.type());
    Fields.maybe(json, "from", address.from());
    Fields.maybe(json, "to", address.to());
    Fields.unlessEmpty(json, "subject", address.subject());
    Fields.texts(json, "codes", cover.codes());
    Fields.texts(json, "previous", cover.trail().previous());
    Fields.texts(json, "commission", cover.trail().commission());
    Fields.texts(json, "interinstitutional", cover.trail().interinstitutional());
    cover.trail().release().ifPresent(release -> write(release, json));
    json.put("marking", cover.marking().name());
    Fields.maybe(json, "markingDoubt", cover.markingDoubt());
  }

  private static void write(Release release, ObjectNode json) {
    json.put("document", release.document());
    Fields.maybe(json, "documentDate", release.dated().map(LocalDate::toString));
    Fields.maybe(json, "newStatus", release.status());
  }

  static CoverPage read(JsonNode json) {
    return new CoverPage(
        identity(json),
        address(json),
        trail(json),
        Fields.texts(json, "codes"),
        Marking.valueOf(Fields.text(json, "marking")),
        Fields.maybeText(json, "markingDoubt"));
  }

  private static Identity identity(JsonNode json) {
    Optional<DocumentNumber> number =
        Fields.maybeText(json, "number").flatMap(DocumentNumber::parse);
    return new Identity(
        number,
        Fields.text(json, "language"),
        Fields.maybeText(json, "original"),
        Fields.maybeText(json, "date").map(LocalDate::parse));
  }

  private static Address address(JsonNode json) {
    return new Address(
        Fields.maybeText(json, "type"),
        Fields.maybeText(json, "from"),
        Fields.maybeText(json, "to"),
        Fields.maybeText(json, "subject").orElse(""));
  }

  private static Trail trail(JsonNode json) {
    return new Trail(
        Fields.texts(json, "previous"),
        Fields.texts(json, "commission"),
        Fields.texts(json, "interinstitutional"),
        Fields.maybeText(json, "document").map(document -> release(document, json)));
  }

  private static Release release(String document, JsonNode json) {
    return new Release(
        document,
        Fields.maybeText(json, "documentDate").map(LocalDate::parse),
        Fields.maybeText(json, "newStatus"));
  }
}
