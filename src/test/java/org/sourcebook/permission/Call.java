package org.sourcebook.permission;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sourcebook.kernel.DomainError;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/**
 * A method of a service with what to call it with.
 *
 * @param service the running service
 * @param method the method
 * @param arguments what to call it with
 */
record Call(Object service, Method method, List<Argument> arguments) {

    /** A value; null where the row has a hyphen. */
    record Argument(@Nullable Object value) {}

    /**
     * The call that a row makes for one who calls, if there is a method that takes what the row says. Which of several
     * methods of a name is meant is told by that, too.
     */
    static Optional<Call> of(Row row, Services services, Things things, Caller caller) {
        return services.methods(row.service(), row.method()).stream()
                .flatMap(method -> arguments(method, row, things, caller)
                        .map(arguments -> new Call(services.running(method), method, arguments))
                        .stream())
                .findFirst();
    }

    /** Makes the call. */
    Answer answer() {
        try {
            return Answer.of(ReflectionUtils.invokeMethod(
                    method, service, arguments.stream().map(Argument::value).toArray()));
        } catch (DomainError error) {
            return Answer.of(error);
        }
    }

    private static Optional<List<Argument>> arguments(Method method, Row row, Things things, Caller caller) {
        Class<?>[] types = method.getParameterTypes();
        if (types.length != row.words().size()) {
            return Optional.empty();
        }
        var arguments = IntStream.range(0, types.length)
                .boxed()
                .flatMap(at -> argument(row.words().get(at), types[at], things, caller))
                .toList();
        return Optional.of(arguments).filter(found -> found.size() == types.length);
    }

    /** What a word stands for, if a parameter of this type takes it. */
    private static Stream<Argument> argument(String word, Class<?> type, Things things, Caller caller) {
        if (word.equals("-")) {
            return type.isPrimitive() ? Stream.empty() : Stream.of(new Argument(null));
        }
        Object value = type.isEnum() ? constant(type, word) : things.read(word, type, caller);
        return ClassUtils.isAssignableValue(type, value) ? Stream.of(new Argument(value)) : Stream.empty();
    }

    private static Object constant(Class<?> type, String word) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> constant.toString().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type.getSimpleName() + " has no " + word));
    }
}
