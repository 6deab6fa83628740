import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Box, ClipboardButton, Stack, Text, useStyles2 } from '@grafana/ui';
import React from 'react';

interface Props {
  title: string;
  command: string;
  children: React.ReactNode;
}

/** Stands in a dashboard's place while the mode that feeds it is off. */
export function HowToStart({ title, command, children }: Props) {
  const styles = useStyles2(getStyles);
  return (
    <Box padding={4} display="flex" direction="column" alignItems="center">
      <Stack direction="column" gap={2} alignItems="center">
        <Text element="h1" variant="h3" textAlignment="center">
          {title}
        </Text>
        <Stack gap={1} alignItems="center" wrap="wrap" justifyContent="center">
          <code className={styles.command}>{command}</code>
          <ClipboardButton icon="copy" variant="secondary" size="sm" getText={() => command}>
            Copy
          </ClipboardButton>
        </Stack>
        <p className={styles.explanation}>{children}</p>
      </Stack>
    </Box>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  command: css({ fontSize: theme.typography.body.fontSize, padding: theme.spacing(0.5, 1) }),
  explanation: css({ maxWidth: '65ch', textAlign: 'center', color: theme.colors.text.secondary }),
});
