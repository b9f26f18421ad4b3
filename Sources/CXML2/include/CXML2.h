#ifndef CXML2_H
#define CXML2_H

#include <stddef.h>

/// Takes a part of an attribute's value; a NULL part begins an attribute. Texts are C strings in UTF-8, lent.
typedef void (*cxml2_take)(void *context, const char *name, const char *part);

/// Whether libxml2 is installed; loads it.
int cxml2_is_there(void);

/// Reads the attributes of an opening HTML tag with libxml2, which is loaded when this is called first.
///
/// `tag` is read as UTF-8, `name` is the element's name in lower case. Returns 0 if libxml2 is not there or the tag
/// cannot be read. May be called by several threads at once.
int cxml2_read_attributes(const char *tag, size_t size, const char *name, cxml2_take take, void *context);

#endif
