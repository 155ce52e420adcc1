package org.sourcebook.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole program on a database of its own: on H2, and once more on a real MySQL, where the system property
 * {@code sourcebook.test.engine} is {@code mysql}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("engine")
@SpringBootTest
@ContextConfiguration(initializers = Engine.class)
@Import(Given.class)
public @interface SourcebookTest {}
