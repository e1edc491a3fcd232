package org.councilnotes.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.councilnotes.NoteDraft;
import org.councilnotes.lucene.LuceneArchiveReader;
import org.councilnotes.lucene.write.LuceneArchiveWriter;
import org.councilnotes.query.QueryExpression;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.SearchResult;
import org.councilnotes.vocabulary.Thesaurus;

/**
 * How well questions that people judged are answered: ours, by the way that a user's query takes,
 * beside Lucene's own BM25 with its analyser for English, over the same texts. Takes folders in the
 * layout of BEIR, or a folder of such folders.
 */
final class RelevanceBench {

  private static final int DEPTH = 10;
  private static final int MOST_WORDS = 200;

  private final BeirCollection collection;
  private final Path directory;

  private RelevanceBench(BeirCollection collection, Path directory) {
    this.collection = collection;
    this.directory = directory;
  }

  private interface Ranked {
    List<String> best(String query) throws IOException;
  }

  public static void main(String[] args) throws IOException {
    if (args.length == 0) {
      System.err.println("usage: bench relevance DIR...");
      System.exit(2);
    }
    System.out.printf(
        "%-12s %9s %8s %10s %10s%n", "collection", "documents", "queries", "BM25", "ours");
    for (String arg : args) {
      for (Path folder : collections(Path.of(arg))) {
        Path directory = Files.createTempDirectory("relevance");
        try {
          new RelevanceBench(BeirCollection.read(folder), directory).run();
        } finally {
          delete(directory);
        }
      }
    }
  }

  private static List<Path> collections(Path folder) throws IOException {
    if (Files.exists(folder.resolve("corpus.jsonl"))) {
      return List.of(folder);
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.filter(f -> Files.exists(f.resolve("corpus.jsonl"))).sorted().toList();
    }
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path each : all.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(each);
      }
    }
  }

  private void run() throws IOException {
    System.out.printf(
        "%-12s %9d %8d %10.4f %10.4f%n",
        collection.name(),
        collection.texts().size(),
        collection.queries().size(),
        lucenes(),
        ours());
  }

  private double ours() throws IOException {
    Path index = directory.resolve("ours");
    try (LuceneArchiveWriter writer = LuceneArchiveWriter.open(index, Thesaurus.NONE)) {
      collection
          .texts()
          .forEach((id, text) -> writer.put(NoteDraft.withoutNumber(id).paragraph(text).build()));
      writer.commit();
    }
    try (ArchiveReader reader = LuceneArchiveReader.open(index)) {
      return ndcg(query -> best(reader, SearchRequest.of(begin(query))));
    }
  }

  /** The first page; where it is short, what a reader sees next who asks for fewer words. */
  private static List<String> best(ArchiveReader reader, SearchRequest request) {
    Set<String> ids = new LinkedHashSet<>(ids(reader.search(request)));
    Optional<QueryExpression> fewer = request.query().relaxed();
    while (ids.size() < DEPTH && fewer.isPresent()) {
      ids.addAll(ids(reader.searchExactly(request.withQuery(fewer.get()))));
      fewer = fewer.get().relaxed();
    }
    return List.copyOf(ids);
  }

  private static List<String> ids(SearchResult found) {
    return found.hits().stream().map(hit -> hit.note().id()).toList();
  }

  /** A longer question is refused, and is asked by its first words. */
  private static String begin(String query) {
    return Arrays.stream(query.split(" ", -1)).limit(MOST_WORDS).collect(Collectors.joining(" "));
  }

  private double lucenes() throws IOException {
    EnglishAnalyzer analyzer = new EnglishAnalyzer();
    try (FSDirectory index = FSDirectory.open(directory.resolve("lucene"))) {
      try (IndexWriter writer = new IndexWriter(index, new IndexWriterConfig(analyzer))) {
        for (Map.Entry<String, String> text : collection.texts().entrySet()) {
          Document document = new Document();
          document.add(new StringField("id", text.getKey(), Field.Store.YES));
          document.add(new TextField("text", text.getValue(), Field.Store.NO));
          writer.addDocument(document);
        }
      }
      try (DirectoryReader reader = DirectoryReader.open(index)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        QueryBuilder builder = new QueryBuilder(analyzer);
        return ndcg(query -> best(searcher, builder.createBooleanQuery("text", query)));
      }
    }
  }

  private static List<String> best(IndexSearcher searcher, org.apache.lucene.search.Query query)
      throws IOException {
    org.apache.lucene.search.Query wanted = query == null ? new MatchNoDocsQuery("no word") : query;
    List<String> ids = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(wanted, DEPTH).scoreDocs) {
      ids.add(searcher.storedFields().document(hit.doc).get("id"));
    }
    return ids;
  }

  private double ndcg(Ranked engine) throws IOException {
    double sum = 0;
    for (Map.Entry<String, String> query : collection.queries().entrySet()) {
      Map<String, Integer> grades = collection.judged().get(query.getKey());
      sum += Gain.ndcg(engine.best(query.getValue()), grades, DEPTH);
    }
    return sum / collection.queries().size();
  }
}
