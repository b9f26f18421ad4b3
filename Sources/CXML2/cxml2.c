#include "CXML2.h"

#include <pthread.h>
#include <string.h>

#include "CLibrary.h"

// The headers of libxml2 lie in a folder that pkg-config would have to tell, and asking it would also link the library.
// So what is used is written out here; it is part of a stable interface (libxml2 2.6 to 2.14).
struct node;

struct attribute {
  void *private_data;
  int type;
  const char *name;
  struct node *children, *last, *parent;
  struct attribute *next;
};

struct node {
  void *private_data;
  int type;
  const char *name;
  struct node *children, *last, *parent, *next, *previous;
  void *document, *name_space;
  const char *content;
  struct attribute *attributes;
};

enum { NO_ERRORS = 1 << 5, NO_WARNINGS = 1 << 6, NO_NETWORK = 1 << 11 };

static struct {
  void (*xmlInitParser)(void);
  void *(*htmlReadMemory)(const char *bytes, int size, const char *url, const char *encoding, int options);
  struct node *(*xmlDocGetRootElement)(const void *document);
  void (*xmlFreeDoc)(void *document);
} xml;

static bool is_loaded;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
  const library_symbol symbols[] = {
      LIBRARY_SYMBOL(xml, xmlInitParser), LIBRARY_SYMBOL(xml, htmlReadMemory),
      LIBRARY_SYMBOL(xml, xmlDocGetRootElement), LIBRARY_SYMBOL(xml, xmlFreeDoc),
  };
  const size_t count = sizeof symbols / sizeof *symbols;
  is_loaded = library_load("libxml2.so.2", symbols, count) || library_load("libxml2.so.16", symbols, count);
  // It prepares its global tables once, and not safely from several threads at a time.
  if (is_loaded) xml.xmlInitParser();
}

int cxml2_is_there(void) {
  pthread_once(&once, load);
  return is_loaded;
}

int cxml2_read_attributes(const char *tag, size_t size, const char *name, cxml2_take take, void *context) {
  if (!cxml2_is_there() || size > 65536) return 0;
  // No network and no permission for huge texts: nothing is fetched, and libxml2's own bounds stay.
  void *document = xml.htmlReadMemory(tag, (int)size, NULL, "UTF-8", NO_ERRORS | NO_WARNINGS | NO_NETWORK);
  if (document == NULL) return 0;
  struct node *node = xml.xmlDocGetRootElement(document);
  while (node != NULL && (node->name == NULL || strcmp(node->name, name) != 0)) node = node->children;
  if (node != NULL) {
    for (struct attribute *attribute = node->attributes; attribute != NULL; attribute = attribute->next) {
      const char *label = attribute->name == NULL ? "" : attribute->name;
      take(context, label, NULL);
      for (struct node *part = attribute->children; part != NULL; part = part->next) {
        if (part->content != NULL) take(context, label, part->content);
      }
    }
  }
  xml.xmlFreeDoc(document);
  return node != NULL;
}
