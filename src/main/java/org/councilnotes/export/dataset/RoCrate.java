package org.councilnotes.export.dataset;

import java.time.ZoneOffset;
import org.councilnotes.export.ExportJson;
import org.councilnotes.export.citation.NoteCaption;
import org.councilnotes.export.dataset.DatasetDescription.DescribedFile;
import org.councilnotes.note.Marking;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Describes a dataset as a Research Object Crate: what it is, which files it has, what made it. A
 * flat list of entities that refer to each other by id.
 *
 * <p>Source: RO-Crate Metadata Specification 1.2, w3id.org/ro/crate/1.2.
 */
record RoCrate(DatasetDescription description) {

  static final String FILE = "ro-crate-metadata.json";

  private static final String SPECIFICATION = "https://w3id.org/ro/crate/1.2";
  private static final String ROOT = "./";
  private static final String ID = "@id";
  private static final String TYPE = "@type";
  private static final String MAKING = "#making";
  private static final String PROGRAM = "#program";

  String json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("@context", SPECIFICATION + "/context");
    ArrayNode graph = json.putArray("@graph");
    graph.add(descriptor());
    graph.add(root());
    description.files().forEach(file -> graph.add(file(file)));
    graph.add(licence());
    graph.add(named(DataPackage.PROFILE, "Profile", "Data Package 2.0"));
    graph.add(making());
    graph.add(named(PROGRAM, "SoftwareApplication", "Council notes archive"));
    return ExportJson.indented(json);
  }

  private static ObjectNode descriptor() {
    ObjectNode descriptor = entity(FILE, "CreativeWork");
    descriptor.set("conformsTo", reference(SPECIFICATION));
    descriptor.set("about", reference(ROOT));
    return descriptor;
  }

  private ObjectNode root() {
    ObjectNode root =
        named(ROOT, "Dataset", description.title())
            .put("description", description.description())
            .put("datePublished", description.made().atOffset(ZoneOffset.UTC).toLocalDate() + "")
            .put("version", description.snapshot())
            .put(
                "creditText",
                "%s. Dataset of a Council notes archive, snapshot %s."
                    .formatted(description.title(), description.snapshot()));
    if (description.marking() != Marking.PUBLIC) {
      root.put("conditionsOfAccess", NoteCaption.mark(description.marking()));
    }
    root.set("license", reference(DatasetDescription.LICENCE));
    ArrayNode parts = root.putArray("hasPart");
    description.files().forEach(file -> parts.add(reference(file.file().path())));
    root.set("mentions", reference(MAKING));
    return root;
  }

  private static ObjectNode file(DescribedFile file) {
    ObjectNode entity =
        named(file.file().path(), "File", file.about())
            .put("encodingFormat", file.mediaType())
            .put("contentSize", Long.toString(file.file().bytes()))
            .put("sha256", file.file().sha256());
    file.table().ifPresent(_ -> entity.put("description", "Table of " + file.rows() + " rows"));
    if (file.file().path().equals(DataPackage.FILE)) {
      entity.set("conformsTo", reference(DataPackage.PROFILE));
    }
    return entity;
  }

  private ObjectNode licence() {
    return named(DatasetDescription.LICENCE, "CreativeWork", DatasetDescription.LICENCE_TITLE)
        .put("description", description.licenceScope());
  }

  /** How the dataset was made: by the program, from the search in a file. */
  private static ObjectNode making() {
    ObjectNode making = named(MAKING, "CreateAction", "Export of a search");
    making.set("instrument", reference(PROGRAM));
    making.set("object", reference(ResearchObject.QUERY));
    making.set("result", reference(ROOT));
    return making;
  }

  private static ObjectNode named(String id, String type, String name) {
    return entity(id, type).put("name", name);
  }

  private static ObjectNode entity(String id, String type) {
    return reference(id).put(TYPE, type);
  }

  private static ObjectNode reference(String id) {
    return JsonNodeFactory.instance.objectNode().put(ID, id);
  }
}
