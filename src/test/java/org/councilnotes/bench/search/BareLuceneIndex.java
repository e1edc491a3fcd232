package org.councilnotes.bench.search;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * What Lucene needs at least to index a corpus: lines read by one thread and cut by their very
 * letters, documents made and added by two.
 */
public final class BareLuceneIndex {

  private static final int THREADS = 2;
  private static final int BUFFER_MEGABYTES = 256;
  private static final int BATCH = 1000;

  /** An empty one says that no more come. */
  private static final List<String> END = List.of();

  private BareLuceneIndex() {}

  /** Lines, then the folder of the index; says how many passages in how many seconds. */
  public static void main(String[] arguments) throws Exception {
    long start = System.nanoTime();
    IndexWriterConfig config =
        new IndexWriterConfig(new StandardAnalyzer(CharArraySet.EMPTY_SET))
            .setRAMBufferSizeMB(BUFFER_MEGABYTES)
            .setUseCompoundFile(false);
    long passages;
    try (FSDirectory folder = FSDirectory.open(Path.of(arguments[1]));
        IndexWriter writer = new IndexWriter(folder, config)) {
      passages = feed(Path.of(arguments[0]), writer);
      writer.commit();
    }
    System.out.printf("%d passages in %.2f s%n", passages, (System.nanoTime() - start) / 1e9);
  }

  private static long feed(Path lines, IndexWriter writer) throws Exception {
    BlockingQueue<List<String>> batches = new ArrayBlockingQueue<>(16);
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<?>> working = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        working.add(threads.submit(() -> work(batches, writer)));
      }
      long passages = read(lines, batches, working);
      for (Future<?> one : working) {
        one.get();
      }
      return passages;
    }
  }

  private static long read(Path lines, BlockingQueue<List<String>> batches, List<Future<?>> working)
      throws Exception {
    long passages = 0;
    try (BufferedReader in = Files.newBufferedReader(lines, StandardCharsets.ISO_8859_1)) {
      List<String> batch = new ArrayList<>(BATCH);
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        batch.add(line);
        passages++;
        if (batch.size() == BATCH) {
          hand(batch, batches, working);
          batch = new ArrayList<>(BATCH);
        }
      }
      if (!batch.isEmpty()) {
        hand(batch, batches, working);
      }
      hand(END, batches, working);
    }
    return passages;
  }

  /** Whoever works no longer says why. */
  private static void hand(
      List<String> batch, BlockingQueue<List<String>> batches, List<Future<?>> working)
      throws Exception {
    while (!batches.offer(batch, 1, TimeUnit.SECONDS)) {
      for (Future<?> one : working) {
        if (one.isDone()) {
          one.get();
        }
      }
    }
  }

  private static Object work(BlockingQueue<List<String>> batches, IndexWriter writer)
      throws Exception {
    List<String> batch = batches.take();
    while (!batch.isEmpty()) {
      for (String line : batch) {
        writer.addDocument(document(line));
      }
      batch = batches.take();
    }
    batches.put(END);
    return END;
  }

  private static Document document(String line) {
    Document document = new Document();
    document.add(new StringField("id", between(line, "{\"id\":\"", "\""), Field.Store.YES));
    document.add(new StringField("doc", between(line, "\"doc\":\"", "\""), Field.Store.YES));
    document.add(new StoredField("title", between(line, "\"title\":\"", "\"")));
    document.add(new Field("text", between(line, "\"text\":\"", "\""), TextType.STORED));
    facet(document, "year", between(line, "\"year\":", ","));
    for (String name : List.of("prog", "country")) {
      String values = between(line, "\"" + name + "\":[", "]");
      for (String value : values.isEmpty() ? new String[0] : values.split(",", -1)) {
        facet(document, name, value.substring(1, value.length() - 1));
      }
    }
    return document;
  }

  private static String between(String line, String start, String end) {
    int from = line.indexOf(start) + start.length();
    return line.substring(from, line.indexOf(end, from));
  }

  /**
   * As Lucene's own facet module has it: to filter by, to count by, and once more for the module.
   */
  private static void facet(Document document, String name, String value) {
    document.add(new StringField(name, value, Field.Store.NO));
    document.add(new SortedSetDocValuesField(name, new BytesRef(value)));
    document.add(new SortedSetDocValuesField("$" + name, new BytesRef(name + "\u001f" + value)));
  }

  private static final class TextType {
    static final FieldType STORED = stored();

    private static FieldType stored() {
      FieldType type = new FieldType();
      type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
      type.setTokenized(true);
      type.setStored(true);
      type.freeze();
      return type;
    }
  }
}
