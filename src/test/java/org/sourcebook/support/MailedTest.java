package org.sourcebook.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A {@link SourcebookTest} whose program sends mails; the {@link PostOffice} that takes them is a bean. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("engine")
@SpringBootTest
@ContextConfiguration(initializers = {Engine.class, MailedTest.Service.class})
@Import(Given.class)
public @interface MailedTest {

    /** Where people reach the program, as its operator says. */
    String ADDRESS = "https://sourcebook.example.org";

    /** Opens a post office for the program, which closes with it. */
    final class Service implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var office = PostOffice.open();
            TestPropertyValues.of(office.environment(ADDRESS)).applyTo(context);
            context.getBeanFactory().registerSingleton("postOffice", office);
        }
    }
}
