package org.sourcebook.permission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.sourcebook.account.CurrentAccount;
import org.sourcebook.collection.Access;
import org.sourcebook.collection.MemberJournal;
import org.sourcebook.design.Texts;
import org.sourcebook.journal.Checkpoints;
import org.sourcebook.journal.Follower;
import org.sourcebook.journal.FollowerPlaces;
import org.sourcebook.journal.Journal;
import org.sourcebook.mail.Outbox;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** The services that screens and programs call: the public components in the root packages of the modules. */
final class Services {

    /** The public components that are no services, and why. */
    private static final Map<Class<?>, String> OTHERS = Map.of(
            Access.class, "is asked by the services; AccessTest holds it to the handbook's table",
            MemberJournal.class, "is told by the services, whom it asks nothing but whether the role still stands",
            CurrentAccount.class, "says who calls, and is asked by the services",
            Checkpoints.class, "writes and reads where chains end, and shows it to nobody",
            Follower.class, "says where chains end, and nothing of what is in them",
            FollowerPlaces.class, "knows how far followers have come, and shows it to nobody",
            Journal.class, "knows chains and no members; whoever reads it for a person has asked before",
            Outbox.class, "mails what services hand to it, and knows no accounts; the services have asked before",
            Texts.class, "has the words of the screens, which are nobody's secret");

    private static final String MODULE_ROOTS = "classpath*:org/sourcebook/*/*.class";
    private static final String MODULE_ROOT = "org\\.sourcebook\\.[a-z]+";

    private final ApplicationContext program;
    private final List<Class<?>> services;

    Services(ApplicationContext program) {
        this.program = program;
        this.services = Stream.concat(components(), beans(program))
                .filter(type -> type.getPackageName().matches(MODULE_ROOT))
                .filter(type -> Modifier.isPublic(type.getModifiers()))
                .filter(type -> !AnnotatedElementUtils.hasAnnotation(type, TestComponent.class))
                .filter(type -> !OTHERS.containsKey(type))
                .distinct()
                .toList();
    }

    /** Their public methods; static ones know neither the database nor who calls. */
    List<Method> methods() {
        return services.stream().flatMap(Services::methods).toList();
    }

    /** The methods that have this name. */
    List<Method> methods(String service, String name) {
        return methods().stream()
                .filter(method -> method.getDeclaringClass().getSimpleName().equals(service)
                        && method.getName().equals(name))
                .toList();
    }

    /** The running service that has a method. */
    Object running(Method method) {
        return program.getBean(method.getDeclaringClass());
    }

    /** How a row names a method: {@code Life.submit(EntryId, int, String)}. */
    static String name(Method method) {
        var types = Stream.of(method.getParameterTypes()).map(Class::getSimpleName);
        return "%s.%s(%s)"
                .formatted(
                        method.getDeclaringClass().getSimpleName(),
                        method.getName(),
                        String.join(", ", types.toList()));
    }

    private static Stream<Method> methods(Class<?> service) {
        return Arrays.stream(service.getMethods())
                .filter(method -> method.getDeclaringClass() != Object.class)
                .filter(method -> !method.isBridge() && !Modifier.isStatic(method.getModifiers()));
    }

    /** Those of the code, which are not all in every program: some depend on a setting. */
    private static Stream<Class<?>> components() {
        try {
            var read = new SimpleMetadataReaderFactory();
            return Stream.of(new PathMatchingResourcePatternResolver().getResources(MODULE_ROOTS))
                    .map(file -> metadata(read, file))
                    .filter(type -> type.isAnnotated(Component.class.getName()))
                    .map(type -> ClassUtils.resolveClassName(type.getClassName(), null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AnnotationMetadata metadata(MetadataReaderFactory read, Resource file) {
        try {
            return read.getMetadataReader(file).getAnnotationMetadata();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of the running program, which are not all marked as such: some are made by a configuration. A record is a value. */
    private static Stream<Class<?>> beans(ApplicationContext program) {
        return Arrays.stream(program.getBeanDefinitionNames())
                .map(program::getType)
                .filter(Objects::nonNull)
                .map(ClassUtils::getUserClass)
                .filter(type -> !type.isRecord());
    }
}
