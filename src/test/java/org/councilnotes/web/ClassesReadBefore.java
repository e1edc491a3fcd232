package org.councilnotes.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.io.Resource;
import org.springframework.core.type.classreading.MetadataReader;

/**
 * Hands what Spring has read from the class files of one server of a test process to the next one:
 * each reads the same thousand files, a fifth of its start. {@code META-INF/spring.factories} names
 * it to every server of the tests.
 */
final class ClassesReadBefore implements ApplicationContextInitializer<GenericApplicationContext> {

  private static final Map<Resource, MetadataReader> READ = new ConcurrentHashMap<>();

  @Override
  public void initialize(GenericApplicationContext context) {
    Map<Resource, MetadataReader> classes = context.getResourceCache(MetadataReader.class);
    classes.putAll(READ);
    context.addApplicationListener(
        event -> {
          if (event instanceof ContextRefreshedEvent) {
            READ.putAll(classes);
          }
        });
  }
}
