package org.sourcebook.exchange.rest;

import java.util.List;
import org.sourcebook.collection.Collection;
import org.sourcebook.collection.Collections;
import org.sourcebook.exchange.internal.ExportJson;
import org.sourcebook.kernel.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The collections that a program's token reaches; and that there is nothing else. */
@RestController
class CollectionsApi {

    private final Collections collections;

    CollectionsApi(Collections collections) {
        this.collections = collections;
    }

    @GetMapping("/api/v1/collections")
    ResponseEntity<byte[]> list() {
        return Json.of(ExportJson.bytes(
                new Listed(collections.mine().stream().map(Described::of).toList())));
    }

    /** Whatever else is asked for: no screen answers to a program. */
    @RequestMapping("/api/**")
    void nothing() {
        throw new NotFound();
    }

    private record Listed(List<Described> collections) {}

    private record Described(String slug, String name, String description) {

        static Described of(Collection collection) {
            return new Described(collection.slug(), collection.name(), collection.description());
        }
    }
}
