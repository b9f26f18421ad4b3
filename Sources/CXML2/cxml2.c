#include "CXML2.h"

#include <dlfcn.h>
#include <pthread.h>
#include <string.h>

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

static int is_loaded;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
  void *library = dlopen("libxml2.so.2", RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) library = dlopen("libxml2.so.16", RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) return;
#define RESOLVE(name)                                          \
  xml.name = (__typeof__(xml.name))dlsym(library, #name);      \
  if (xml.name == NULL) return;
  RESOLVE(xmlInitParser)
  RESOLVE(htmlReadMemory)
  RESOLVE(xmlDocGetRootElement)
  RESOLVE(xmlFreeDoc)
  // It prepares its global tables once, and not safely from several threads at a time.
  xml.xmlInitParser();
  is_loaded = 1;
}

int cxml2_read_attributes(const char *tag, size_t size, const char *name, cxml2_take take, void *context) {
  pthread_once(&once, load);
  if (!is_loaded || size > 65536) return 0;
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
