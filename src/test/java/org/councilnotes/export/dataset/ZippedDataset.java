package org.councilnotes.export.dataset;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.councilnotes.curation.NoteCorrections;
import org.councilnotes.query.FacetNames;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.vocabulary.Vocabulary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A dataset as it is read by a program that is not ours.
 *
 * @param files by path, in their order
 */
public record ZippedDataset(Map<String, byte[]> files) {

  /** Without catalogue and corrections; values are their own names. */
  static final DatasetSources SOURCES =
      new DatasetSources(
          Vocabulary.load(Optional.empty()),
          new FacetNames(
              facet -> facet.key(),
              (_, value) -> value,
              (_, _) -> Optional.empty(),
              (_, _) -> Optional.empty()),
          _ -> List.of(),
          _ -> NoteCorrections.NONE);

  static byte[] bytes(SearchRequest request, ArchiveReader world, DatasetSources sources) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ResearchObject dataset = ResearchObject.of(request, world, sources)) {
      dataset.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static ZippedDataset of(SearchRequest request, ArchiveReader world) {
    return of(bytes(request, world, SOURCES));
  }

  public static ZippedDataset of(byte[] zipped) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
      for (ZipEntry next = zip.getNextEntry(); next != null; next = zip.getNextEntry()) {
        files.put(next.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ZippedDataset(files);
  }

  public String text(String path) {
    return new String(files.get(path), StandardCharsets.UTF_8);
  }

  public JsonNode json(String path) {
    return JsonMapper.shared().readTree(files.get(path));
  }

  /** The rows of a table, by its name. */
  public List<CSVRecord> rows(String table) {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(new StringReader(text(table + ".csv")), format)) {
      return parser.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
